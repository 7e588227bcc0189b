import Words

/// What the doctor says of the database, its audit and its worker.
enum DoctorSentences {
    static var audit: String { say("doctor.audit", "audit") }
    static func auditBroken(_ entry: Int64) -> String {
        say(
            "doctor.auditBroken",
            "the chain is broken at entry \(entry): homecare audit verify says more")
    }
    static func auditWhole(_ entries: Int) -> String {
        say("doctor.auditWhole", "\(entries) entries, chain unbroken")
    }

    static var schema: String { say("doctor.schema", "schema") }
    static func version(_ number: Int) -> String { say("doctor.version", "version \(number)") }

    static var durability: String { say("doctor.durability", "durability") }
    static var flushed: String {
        say("doctor.flushed", "every commit is flushed to the disk (synchronous=FULL)")
    }
    static func notFlushed(_ synchronous: Int) -> String {
        say("doctor.notFlushed", "commits are not flushed (synchronous=\(synchronous))")
    }

    static var integrity: String { say("doctor.integrity", "integrity") }
    static var noFault: String { say("doctor.noFault", "no fault found") }
    static func faults(_ problems: String) -> String {
        say("doctor.faults", "\(problems): keep this file and restore a backup beside it")
    }

    static var worker: String { say("doctor.worker", "worker") }
    static var atWork: String { say("doctor.atWork", "at work") }
    static func silent(_ seen: String) -> String {
        say(
            "doctor.silent",
            """
            ended without a word, or hangs; last seen \(seen): messages wait. Start: \
            homecare worker
            """)
    }
    static func stopped(_ seen: String) -> String {
        say(
            "doctor.stopped",
            "not running; stopped \(seen): messages wait. Start: homecare worker")
    }
    static var neverRun: String {
        say("doctor.neverRun", "none has ever run: messages wait. Start: homecare worker")
    }
    static var justNow: String { say("doctor.justNow", "just now") }
    static func ago(_ age: String) -> String { say("doctor.ago", "\(age) ago") }

    static func resume(_ sentence: String, _ channel: String) -> String {
        say(
            "doctor.resume",
            "\(sentence) Put it right, then: homecare notifications resume \(channel)")
    }
    static var messagesGo: String { say("doctor.messagesGo", "messages go") }
    static var noSettings: String {
        say(
            "doctor.noSettings",
            "the last worker had no settings for it: messages are not sent")
    }
    static var notTried: String { say("doctor.notTried", "no worker has tried it yet") }
    static var messages: String { say("doctor.messages", "messages") }
    static var noneWaits: String { say("doctor.noneWaits", "none waits for a person") }
    static func waiting(_ count: Int, _ state: String, _ word: String) -> String {
        say(
            "doctor.waiting",
            """
            \(count) \(state): a person must look at them: homecare notifications list --state \
            \(word)
            """)
    }
}
