import HomeCareDomain

/// Of what generated people are made: names, places and hours as they are in Kenya, put together
/// at random. Nobody of them exists.
enum CrowdWords {
    static let women = words(
        """
        Achieng Akinyi Amina Anyango Asha Atieno Auma Beatrice Caroline Catherine Chebet Chepkoech \
        Christine Damaris Dorcas Edith Elizabeth Esther Eunice Faith Fatuma Florence Gladys Grace \
        Halima Hellen Irene Jacinta Jane Janet Josephine Joyce Judith Khadija Lilian Lucy Lydia \
        Margaret Mary Mercy Miriam Monica Mwende Nancy Naomi Njeri Pauline Purity Rachel Rose Ruth \
        Salome Sarah Sharon Teresia Veronica Wambui Wanjiru Winnie Zainab
        """)
    static let men = words(
        """
        Abdi Ahmed Ali Amos Barasa Benjamin Boniface Brian Charles Collins Daniel David Dennis \
        Edwin Elijah Emmanuel Eric Evans Felix Francis Geoffrey George Gideon Hassan Hillary \
        Ibrahim Isaac Jackson James John Joseph Joshua Kennedy Kevin Kiprono Kiptoo Leonard Martin \
        Michael Mohamed Moses Mwangi Nicholas Omar Otieno Patrick Paul Peter Philip Robert Samuel \
        Simon Stephen Thomas Timothy Titus Victor Vincent Wafula Zachary
        """)
    static let families = words(
        """
        Abdullahi Achola Adan Adhiambo Akoth Amadi Angwenyi Apiyo Baraza Bett Bosire Chege \
        Chelimo Cheruiyot Chesang Gachanja Gathoni Gichuki Gitau Githinji Gitonga Hussein Ireri \
        Irungu Juma Kabiru Kagwe Kamau Kanyi Karanja Kariuki Kemboi Kerubo Khamis Kiarie Kibet \
        Kihara Kilonzo Kimani Kimutai Kinuthia Kioko Kipchumba Kiplagat Kipruto Kirui Koech Korir \
        Kosgei Langat Lokwang Macharia Maina Makau Makena Masika Mbithi Mbugua Moraa Mugo Muiruri \
        Mulwa Mumo Munene Muriuki Musau Musyoka Muthoni Mutiso Mutua Mutuku Mwaura Mwenda Mwikali \
        Nasimiyu Ndegwa Nderitu Ndirangu Nduta Nekesa Ngari Ngugi Njagi Njenga Njoroge Njuguna \
        Nyaboke Nyaga Nyambura Nyong'o Obura Ochieng Odhiambo Odongo Ogolla Ogutu Okello Okoth \
        Omondi Ondieki Ongeri Onyango Opiyo Oruko Osman Ouma Owino Rono Rotich Ruto Saitoti Sang \
        Sankale Simiyu Tanui Tarus Wachira Wafukho Wairimu Waithera Wamalwa Wangari Wanjala \
        Wanyama Warsame Waweru Wekesa Were Yator
        """)

    /// County codes, each as often as its share of a hundred caregivers; the rest are everywhere.
    static let counties: [String] = {
        let weighted = [
            ("047", 22), ("022", 9), ("001", 6), ("032", 6), ("042", 4), ("027", 4), ("016", 4),
            ("034", 4), ("037", 3), ("012", 3), ("039", 3), ("045", 3), ("019", 2), ("021", 2),
        ]
        let crowded = weighted.flatMap { Array(repeating: $0.0, count: $0.1) }
        return crowded + HomeCareDomain.counties.map(\.code).prefix(25)
    }()

    static let specialties = [
        "Nursing", "Geriatric Care", "Pediatric Care", "Physiotherapy", "Mental Health Support",
        "Post-operative Care", "Disability Support", "Nutrition", "Maternal Health",
        "Medication Management",
    ]

    /// Weeks as people work them: weekday, first minute, last minute.
    static let weeks: [[(weekday: Int, start: Int, end: Int)]] = [
        (1...5).map { ($0, 480, 1020) },
        (1...6).map { ($0, 420, 900) },
        (1...5).flatMap { [($0, 480, 720), ($0, 780, 1080)] },
        [(1, 480, 1020), (3, 480, 1020), (5, 480, 1020), (6, 540, 840)],
        (2...6).map { ($0, 600, 1140) },
        (1...7).map { ($0, 360, 780) },
        (4...7).map { ($0, 780, 1260) },
    ]

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
