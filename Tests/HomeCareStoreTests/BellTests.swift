import Foundation
import Testing

@testable import HomeCareStore

@Suite struct BellTests {
    let clinic: SmallClinic
    let other: Store
    let bell: Bell

    init() throws {
        clinic = try SmallClinic()
        other = try Store.open(clinic.path)
        bell = other.bell
        bell.drain()
    }

    private func hears(within milliseconds: Int32) throws -> Bool {
        var wait = pollfd(
            fd: try #require(bell.fileDescriptor), events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, milliseconds) == 1 && bell.drain()
    }

    @Test("Another session's commit rings, once drained it is silent")
    func rings() throws {
        try clinic.book(patient: 2, caregiver: 2, 1, 2)
        #expect(try hears(within: 5000))
        #expect(try !hears(within: 0))
    }

    @Test("Another process's commit rings")
    func ringsAcrossProcesses() throws {
        // What a writer does after its commit, done by another program.
        try OtherProcess(
            python: "import os, sys; os.utime(sys.argv[1]); print('rung', flush=True)",
            clinic.store.gate.path
        ).letGo()
        #expect(try hears(within: 5000))
    }

    @Test("A change that nobody shows does not ring")
    func silent() throws {
        try clinic.store.write(rings: false) { try $0.run("UPDATE users SET phone = '1'") }
        #expect(try !hears(within: 0))
    }

    @Test("Waiting for the gate, taking it, naming its holder and leaving it do not ring")
    func locking() throws {
        try clinic.store.gate.hold {
            _ = onThreads(1) { [other] _ in storeError { try other.gate.hold(atMost: 0.05) {} } }
        }
        #expect(try !hears(within: 0))
    }

    @Test("A write that failed does not ring")
    func failed() throws {
        #expect(storeError { try clinic.book(patient: 1, caregiver: 1, 100, 200) } != nil)
        #expect(try !hears(within: 0))
    }

    @Test("Opening, reading and closing do not ring")
    func reading() throws {
        let third = try Store.open(clinic.path)
        _ = try third.dataVersion()
        third.close()
        #expect(try !hears(within: 0))
    }

    @Test("A bell is heard again after its file was removed and made anew")
    func replaced() throws {
        try FileManager.default.removeItem(atPath: clinic.store.gate.path)
        #expect(try hears(within: 5000))
        bell.drain()
        try clinic.book(patient: 2, caregiver: 2, 3, 4)
        #expect(try hears(within: 5000))
    }

    @Test("Where watching is refused there is nothing to wait on")
    func refused() {
        let deaf = Bell(path: clinic.folder.file("not there"))
        #expect(deaf.fileDescriptor == nil)
        #expect(!deaf.drain())
    }

    @Test("The data version moves with others' commits only")
    func dataVersion() throws {
        let before = try other.dataVersion()
        try other.write { try $0.run("UPDATE users SET phone = '1'") }
        #expect(try other.dataVersion() == before)
        try clinic.store.write { try $0.run("UPDATE users SET phone = '2'") }
        #expect(try other.dataVersion() != before)
    }
}
