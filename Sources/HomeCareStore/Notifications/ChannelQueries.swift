public import HomeCareDomain

/// Statements about channels that may stand still.
public enum ChannelQueries {
    private static let select = """
        SELECT channel, state, since, failures, retry_at, reason, settings_mark
        FROM channel_breakers
        """

    private static func breaker(_ row: Row) throws -> ChannelBreaker {
        ChannelBreaker(
            channel: try Decode.word(row, 0), state: try Decode.word(row, 1),
            since: row.instant(2), failures: Int(row.int(3)),
            retryAt: Decode.instantOrNil(row, 4), reason: row.text(5), settingsMark: row.text(6))
    }

    /// What is known of each channel.
    public static func all(_ db: Connection) throws -> [ChannelBreaker] {
        try db.rows("\(select) ORDER BY channel", [], breaker)
    }

    /// What is known of one channel; nil when nothing is.
    public static func one(_ db: Connection, _ channel: NotificationChannel) throws
        -> ChannelBreaker?
    {
        try db.first("\(select) WHERE channel = ?", [Value(channel)], breaker)
    }

    /// Writes down how a channel stands.
    public static func save(_ db: Connection, _ breaker: ChannelBreaker) throws {
        try db.run(
            """
            INSERT INTO channel_breakers (channel, state, since, failures, retry_at, reason,
                settings_mark)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (channel) DO UPDATE SET state = ?2, since = ?3, failures = ?4,
                retry_at = ?5, reason = ?6, settings_mark = ?7
            """,
            [
                Value(breaker.channel), Value(breaker.state), Value(breaker.since),
                .integer(Int64(breaker.failures)), Value(breaker.retryAt),
                .text(breaker.reason), .text(breaker.settingsMark),
            ])
    }

    /// Whether a message is on its way on a channel since some time, by a lease that still holds.
    public static func isBusy(
        _ db: Connection, _ channel: NotificationChannel, since: Instant, at hour: Instant
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM notifications
            WHERE channel = ? AND state = 'sending' AND state_since > ? AND lease_until > ?
            LIMIT 1
            """, [Value(channel), Value(since), Value(hour)]
        ) { _ in true } ?? false
    }
}
