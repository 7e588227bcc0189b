import Words

/// What the booking form calls its fields and actions.
enum BookingWords {
    static var title: String { say("booking.title", "Book care") }
    static var entryHelp: String {
        say(
            "booking.entryHelp",
            "Finds a caregiver and books a visit, for the patient that is shown.")
    }
    static var patient: String { say("booking.patient", "Patient") }
    static var patientHelp: String {
        say("booking.patientHelp", "Name, phone, birth date or P-0123; Enter takes.")
    }
    static var specialty: String { say("booking.specialty", "Care") }
    static var specialtyHelp: String {
        say("booking.specialtyHelp", "What is needed: arrows, or type its name.")
    }
    static var day: String { say("booking.day", "Day") }
    static var dayHelp: String {
        say("booking.dayHelp", "t, fri, +3d, 24 nov; empty for seven days.")
    }
    static var time: String { say("booking.time", "Time") }
    static var timeHelp: String {
        say("booking.timeHelp", "10, 1430, 9-12, morning; empty for any.")
    }
    static var minutes: String { say("booking.minutes", "Minutes") }
    static var minutesHelp: String {
        say("booking.minutesHelp", "How long the visit is, in minutes.")
    }
    static var mode: String { say("booking.mode", "Visit") }
    static var modeHelp: String { say("booking.modeHelp", "In person or virtual: left and right.") }
    static var rate: String { say("booking.rate", "At most") }
    static var rateUnit: String { say("booking.rateUnit", "KES an hour") }
    static var rateHelp: String { say("booking.rateHelp", "The most for an hour, in shillings.") }
    static var language: String { say("booking.language", "Language") }
    static var languageHelp: String {
        say("booking.languageHelp", "Type its name; Backspace for any.")
    }
    static var gender: String { say("booking.gender", "Gender") }
    static var genderHelp: String {
        say("booking.genderHelp", "Of the caregiver; Backspace for any.")
    }
    static var rating: String { say("booking.rating", "Rating at least") }
    static var ratingHelp: String {
        say("booking.ratingHelp", "The fewest stars, 1 to 5, such as 4.5.")
    }
    static var caregiver: String { say("booking.caregiver", "Caregiver") }
    static var caregiverHelp: String {
        say("booking.caregiverHelp", "Beginnings of the name; Enter takes.")
    }
    static var address: String { say("booking.address", "Address") }
    static var addressHelp: String { say("booking.addressHelp", "Where the visit is.") }
    static var notes: String { say("booking.notes", "Notes") }
    static var notesHelp: String { say("booking.notesHelp", "What the caregiver should know.") }
    static var repeating: String { say("booking.repeating", "Repeats") }
    static var repeatingHelp: String {
        say("booking.repeatingHelp", "Once, or every so many weeks.")
    }
    static var ending: String { say("booking.ending", "Until") }
    static var endingHelp: String { say("booking.endingHelp", "How many visits, or the last day.") }
    static var patientLine: String {
        say("booking.patientLine", "A name, a phone, a date of birth, or P-0123.")
    }
    static var specialtyLine: String { say("booking.specialtyLine", "What is needed.") }
    static var modeLine: String { say("booking.modeLine", "In person or virtual.") }
    static var languageLine: String {
        say("booking.languageLine", "Spoken by the caregiver; - for any.")
    }
    static var genderLine: String { say("booking.genderLine", "Of the caregiver; - for any.") }
    static var caregiverLine: String {
        say("booking.caregiverLine", "Beginnings of the name; then one of those found is taken.")
    }
    static var take: String { say("booking.take", "Take") }
    static var takeHelp: String {
        say("booking.takeHelp", "Keeps the selected caregiver's time for you and shows the visit.")
    }
    static var takeTimeHelp: String {
        say("booking.takeTimeHelp", "Keeps the marked time for you, as Enter does.")
    }
    static var book: String { say("booking.book", "Book") }
    static var bookHelp: String { say("booking.bookHelp", "Books the visit as it is shown.") }
    static var choose: String { say("booking.choose", "Choose") }
    static var chooseHelp: String {
        say("booking.chooseHelp", "Takes the selected row of the list.")
    }
    static var relax: String { say("booking.relax", "Let go") }
    static var relaxHelp: String {
        say("booking.relaxHelp", "Lets go of a part of the wish, so that somebody is free.")
    }
    static var leaveOut: String { say("booking.leaveOut", "Book others") }
    static var leaveOutHelp: String {
        say("booking.leaveOutHelp", "Books the other dates of the series without those that clash.")
    }
    static var times: String { say("booking.times", "Times") }
    static var timesHelp: String {
        say("booking.timesHelp", "Lists the free times of the selected caregiver.")
    }
    static var more: String { say("booking.more", "More wishes") }
    static var moreHelp: String {
        say("booking.moreHelp", "Shows or hides rate, language, gender and rating.")
    }
    static var override: String { say("booking.override", "Override") }
    static var overrideHelp: String {
        say("booking.overrideHelp", "Books outside the caregiver's availability, with a reason.")
    }
    static var longer: String { say("booking.longer", "Keep longer") }
    static var longerHelp: String {
        say(
            "booking.longerHelp",
            "Keeps the time for another ten minutes, or again where it has lapsed.")
    }
    static var discard: String { say("booking.discard", "Throw away") }
    static var discardHelp: String {
        say("booking.discardHelp", "Throws away what was typed and lets the time go.")
    }
    static var start: String { say("booking.start", "Start") }
    static var firstFree: String { say("booking.firstFree", "First free") }
    static var why: String { say("booking.why", "Because") }
    static var ratingColumn: String { say("booking.ratingColumn", "Rating") }
    static var rateColumn: String { say("booking.rateColumn", "Rate") }
    static var counties: String { say("booking.counties", "Counties") }
    static var anyDay: String { say("booking.anyDay", "7 days") }
    static var opening: String { say("booking.opening", "Opening the booking") }
    static var looking: String { say("booking.looking", "Looking") }
    static var keeping: String { say("booking.keeping", "Keeping the time") }
    static var booking: String { say("booking.booking", "Booking") }
    static var stillOpening: String {
        say("booking.stillOpening", "The booking is still being opened.")
    }
    static var ownRecord: String {
        say("booking.ownRecord", "record that belongs to your account yet; please ask at the desk")
    }
    static var visitCleared: String {
        say(
            "booking.visitCleared",
            "Another patient: what was typed of the visit before is cleared.")
    }
    static var restored: String {
        say("booking.restored", "What you had begun is back; nothing is booked yet.")
    }
}
