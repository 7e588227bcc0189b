import HomeCareDomain
import Words

/// Everything that can go wrong between the program and the clinic's file.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no file at this path.
    case noDatabase(path: String)
    /// The file is something else than a clinic.
    case notADatabase(path: String)
    /// The path names a folder.
    case isDirectory(path: String)
    /// A later program has already changed the file's layout.
    case newerSchema(path: String)
    /// The clinic has people, so nothing is loaded into it.
    case alreadySeeded
    /// Somebody else is writing and did not finish in time.
    case busy(holder: Int32?)
    /// The caregiver or the patient already has an appointment at that time.
    case slotTaken(field: String)
    /// Somebody is just booking that time for the caregiver or the patient.
    case slotHeld(field: String)
    /// A visit of more than a day.
    case tooLong
    /// Nothing can be booked for this patient, who has died.
    case patientDeceased
    /// The registration stands behind another one, which is booked instead.
    case patientMerged
    /// A record that is written once was to be changed or removed.
    case appendOnly(table: String)
    /// A rule of the schema refused the change.
    case constraint(String)
    /// The write with this operation id was done before.
    case alreadyDone(operation: String)
    /// The operation id was used before, by somebody else or for something else.
    case operationReused(operation: String)
    /// Nobody can tell whether the write reached the disk.
    case unknownOutcome(operation: String)
    /// The write certainly did not happen.
    case notSaved
    /// No room is left on the disk.
    case diskFull
    /// The file, its folder or its disk does not take writes.
    case readOnly
    /// The disk refused to read or write, so this process writes no more.
    case ioError
    /// The file is damaged; a second look confirmed it.
    case corrupt(detail: String)
    /// The form was opened by another session of the same person since.
    case openedElsewhere
    /// A mistake of the program itself, or what no other case names.
    case other(String)
}

extension StoreError {
    static let closed = StoreError.other(say("store.closed", "the clinic's file is closed"))

    /// What happened, what is safe and what to do, for a person.
    public var sentence: String {
        switch self {
        case .noDatabase(let path):
            say("store.noDatabase", "There is no clinic at \(path). Start one with: homecare init")
        case .notADatabase(let path):
            say(
                "store.notADatabase",
                "\(path) is not a HomeCare clinic and was left as it is. Name another file.")
        case .isDirectory(let path):
            say(
                "store.isDirectory",
                "\(path) is a folder and was left as it is. Name a file in it.")
        case .newerSchema(let path):
            say(
                "store.newerSchema",
                "\(path) belongs to a newer HomeCare and was left as it is. Update this program.")
        case .openedElsewhere:
            say(
                "store.openedElsewhere",
                """
                You opened this form in another session: go on there. What you type here is not \
                kept.
                """)
        case .alreadySeeded:
            say(
                "store.alreadySeeded",
                "This clinic already has people, so nothing was loaded. Start a new file instead.")
        case .busy(let holder):
            say(
                "store.busy",
                """
                Another session\(Self.named(holder)) is still writing. Nothing was saved; try \
                again.
                """)
        case .slotTaken(let field):
            say(
                "store.slotTaken",
                """
                The \(Self.whose(field)) already has an appointment at that time. Nothing was saved; choose \
                another time.
                """)
        case .slotHeld(let field):
            say(
                "store.slotHeld",
                """
                Somebody is just booking that time of the \(Self.whose(field)). Nothing was saved; \
                choose another time, or try again in a few minutes.
                """)
        case .tooLong:
            say(
                "store.tooLong",
                """
                A visit lasts at most a day. Nothing was saved; book it as two visits.
                """)
        // Said to the desk and at the patient's own account too: it must not tell of the death.
        case .patientDeceased:
            say(
                "store.patientDeceased",
                """
                Nothing can be booked for this patient now. Nothing was saved; please ask an \
                admin.
                """)
        case .patientMerged:
            say(
                "store.patientMerged",
                """
                This registration was merged into another one. Nothing was saved; open the \
                patient and book there.
                """)
        case .appendOnly(let table):
            say(
                "store.appendOnly",
                """
                Records of \(Self.words(table)) are never changed. Nothing was saved; add a new \
                one instead.
                """)
        case .constraint(let rule):
            say(
                "store.constraint",
                """
                The clinic's file refused this (\(rule)). Nothing was saved; check what was \
                entered.
                """)
        case .alreadyDone:
            say(
                "store.alreadyDone",
                "This was saved before. Nothing was written twice; do not enter it again.")
        case .operationReused(let operation):
            say(
                "store.operationReused",
                """
                Something else was saved before as operation “\(operation)”, by somebody else or \
                with other content. Nothing was saved now; look at what was saved then, and give \
                this another name.
                """)
        case .unknownOutcome:
            say(
                "store.unknownOutcome",
                """
                Nobody can tell whether this was saved. Do not enter it again before looking for \
                it.
                """)
        case .notSaved:
            say("store.notSaved", "This was not saved. What was there before is safe; try again.")
        case .diskFull:
            say(
                "store.diskFull",
                """
                The disk is full. Nothing was saved and what was there before is safe; make \
                room, then try again.
                """)
        case .readOnly:
            say(
                "store.readOnly",
                """
                The clinic's file cannot be written to. Nothing was saved; check who owns it and \
                its disk.
                """)
        case .ioError:
            say(
                "store.ioError",
                """
                The disk reported an error. What was saved before is safe; leave the program and \
                check the disk.
                """)
        case .corrupt(let detail):
            say(
                "store.corrupt",
                """
                The clinic's file is damaged (\(detail)). Nothing more is written to it; keep it \
                and restore a backup beside it.
                """)
        case .other(let what):
            say("store.other", "This did not work: \(what). Nothing was saved.")
        }
    }

    private static func named(_ holder: Int32?) -> String {
        holder.map { say("store.holder", " (process \($0))") } ?? ""
    }

    /// The field is named like the role of the person whose time is taken.
    private static func whose(_ field: String) -> String {
        Role(rawValue: field)?.title.lowercased() ?? field
    }

    private static func words(_ table: String) -> String {
        String(table.map { $0 == "_" ? " " : $0 })
    }
}
