/// What is written differently and means one name.
enum Spellings {
    /// What letters sound like, the longest match first. The vowels are those of Kikuyu and Luo
    /// ears: e and i, o and u are one each; y is an i, w an o.
    static let letters: [String: [String]] = [
        "sch": ["s"], "ch": ["c"], "sh": ["s"], "ph": ["f"], "th": ["t"], "dh": ["t"],
        "bh": ["b"], "gh": ["g"], "kh": ["k", "h"], "ck": ["k"], "qu": ["ko"], "ŋ": ["ng"],
        "d": ["t"], "v": ["f"], "z": ["s"], "q": ["k"], "x": ["ks"], "ß": ["s"],
        "e": ["i"], "y": ["i"], "u": ["o"], "w": ["o"],
    ]

    /// Spellings that no rule of letters brings together, by the one that stands for all.
    static let sameName: [String: String] = {
        let families = [
            [
                "mohamed", "mohammed", "muhammad", "mohammad", "muhammed", "mohamad", "muhamad",
                "muhamed", "mahamed", "mahammed", "muhumed", "maxamed", "mohd",
            ],
            ["ahmed", "ahmad", "ahamed", "ahmet", "achmed"],
            ["hussein", "husein", "hussain", "husain", "hussen", "hussin"],
            ["hassan", "hasan", "hassen"],
            ["abdullahi", "abdulahi", "abdullah", "abdulla", "abdalla", "abdallah", "abdala"],
            ["abdirahman", "abdurahman", "abdulrahman", "abdurrahman", "abdirehman"],
            ["ibrahim", "ebrahim", "ibrahin", "ibraheem"],
            ["fatuma", "fatma", "fatima", "fatouma", "faduma", "fatimah"],
            ["aisha", "asha", "aysha", "aishah", "ayesha", "aicha"],
            ["zainab", "zeinab", "zaynab", "zainabu", "zeinabu"],
            ["halima", "haleema", "halimah"],
            ["yusuf", "yussuf", "yusuph", "yousuf", "yousef", "yusufu"],
            ["ismail", "ismael", "esmail"],
            ["elizabeth", "elisabeth", "elizabet", "elisabet"],
            ["catherine", "katherine", "catharine", "katharine", "kathrine", "catherin"],
            ["ann", "anne", "anna", "ane", "anah", "annah"],
            ["stephen", "steven", "stefan", "stephan"],
            ["geoffrey", "geofrey", "jeffrey", "jeffry", "jeoffrey"],
            ["zachary", "zacharia", "zakaria", "zachariah", "zakariah"],
        ]
        return families.reduce(into: [:]) { all, family in
            for name in family { all[name] = family[0] }
        }
    }()
}
