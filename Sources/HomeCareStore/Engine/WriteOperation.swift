/// A change under a name by which it is done only once.
public struct WriteOperation: Equatable, Sendable {
    /// The name, given by whoever asks for the change.
    public let id: String
    /// What tells this change from every other one: the name stands for no other.
    public let fingerprint: String

    public init(_ id: String, fingerprint: String) {
        self.id = id
        self.fingerprint = fingerprint
    }
}

extension Store {
    /// Notes the operation in its own transaction: it is there exactly when the change is.
    func record(_ operation: WriteOperation?, _ connection: Connection) throws {
        guard let operation else { return }
        let isNew = try connection.run(
            """
            INSERT INTO operations (id, fingerprint, done_at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [.text(operation.id), .text(operation.fingerprint), .integer(Self.now())])
        guard isNew == 0 else { return }
        let done = try connection.first(
            "SELECT fingerprint FROM operations WHERE id = ?", [.text(operation.id)]
        ) { $0.text(0) }
        // Of one that was done before fingerprints were kept only the name is known.
        guard done == operation.fingerprint || done == "" else {
            throw StoreError.operationReused(operation: operation.id)
        }
        throw StoreError.alreadyDone(operation: operation.id)
    }
}
