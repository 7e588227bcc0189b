import TerminalKit
import Testing

/// Which answers count.
struct AnswerTests {
    private let context = Stage()

    private func runtime(_ screens: [AnyScreen<Stage>]) -> Runtime<Stage> {
        var runtime = Runtime(
            chrome: PlainChrome.self, state: .init(), screens: screens,
            size: Size(columns: 80, rows: 24), now: 0)
        _ = runtime.start()
        return runtime
    }

    private func jobs(_ commands: [Command<Stage>]) -> [Job<Stage>] {
        commands.compactMap { if case .run(let job) = $0 { job } else { nil } }
    }

    @Test func aLateAnswerOfASearchIsDropped() {
        var runtime = runtime(formOnList)
        _ = runtime.handle(.input(.paste("a")))
        let early = jobs(runtime.handle(.input(.key(.function(3)))))
        _ = runtime.handle(.input(.paste("b")))
        let late = jobs(runtime.handle(.input(.key(.function(3)))))
        for job in late + early { _ = runtime.handle(.answer(job.run(context))) }
        #expect(runtime.state(of: FormScreen.self)?.saved == ["found ab"])
    }

    @Test func searchesOfOneScreenShareASlotAndRequestsHaveNone() {
        var runtime = runtime(formOnList)
        let first = jobs(runtime.handle(.input(.key(.function(3)))))
        let second = jobs(runtime.handle(.input(.key(.function(3)))))
        #expect(first.first?.slot != nil)
        #expect(first.first?.slot == second.first?.slot)
        #expect(jobs(runtime.handle(.input(.key(.function(2))))).first?.slot == .some(nil))
    }

    @Test func theSameNameOnAnotherScreenIsAnotherSlot() {
        var runtime = runtime(listAlone)
        let below = jobs(runtime.handle(.changed)).compactMap(\.slot)
        _ = runtime.handle(.input(.key(.character("f"))))
        let above = jobs(runtime.handle(.input(.key(.function(3))))).compactMap(\.slot)
        #expect(Set(below).isDisjoint(with: above))
    }

    @Test func anAnswerForAClosedScreenIsDropped() {
        var runtime = runtime(formOnList)
        let search = jobs(runtime.handle(.input(.key(.function(3)))))
        _ = runtime.handle(.input(.key(.escape)))
        for job in search { _ = runtime.handle(.answer(job.run(context))) }
        #expect(runtime.screenIDs == ["list"])
        _ = runtime.handle(.input(.key(.character("f"))))
        #expect(runtime.state(of: FormScreen.self)?.saved == [])
    }

    @Test func anAnswerCountsOnce() {
        var runtime = runtime(formOnList)
        let search = jobs(runtime.handle(.input(.key(.function(3)))))
        for job in search + search { _ = runtime.handle(.answer(job.run(context))) }
        #expect(runtime.state(of: FormScreen.self)?.saved == ["found "])
    }

    @Test func aScreenBelowStillTakesItsAnswer() {
        var runtime = runtime(listAlone)
        let load = jobs(runtime.handle(.changed))
        _ = runtime.handle(.input(.key(.character("f"))))
        for job in load { _ = runtime.handle(.answer(job.run(context))) }
        #expect(runtime.state(of: ListScreen.self)?.queries == 1)
    }

    @Test func aChangeOfTheDatabaseIsHeardByChromeAndScreen() {
        var session = session(listAlone)
        let before = (session.list.queries, session.chrome.queries)
        session.tell(.changed)
        #expect(session.list.queries == before.0 + 1)
        #expect(session.chrome.queries == before.1 + 1)
    }

    @Test func theChromeAsksAnewAfterThisSessionsOwnRequest() {
        var session = session(formOnList)
        let before = session.chrome.queries
        session.type("a")
        #expect(session.chrome.queries == before)
        session.press(.function(2))
        #expect(session.chrome.queries == before + 1)
    }

    @Test func theScreenBelowAsksAnewWhenItIsUncovered() {
        var session = session(formOnList)
        let before = session.list.queries
        session.press(.escape)
        #expect(session.list.queries == before + 1)
    }
}
