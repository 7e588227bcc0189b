/// The alerts of the test clinic: nobody's, somebody's, and two that are over.
enum AlertSeed {
    private static func ago(_ minutes: Int) -> Int64 { TestClinicSeed.ago(minutes: minutes) }

    static var sql: String {
        """
        INSERT INTO status_alerts (id, patient_id, report_id, severity, status, reason, state,
            opened_at, owner_id, owned_until, resolved_at, resolved_by, resolution)
        VALUES
            (6, 104, 30, 'high', 'deteriorating', 'Deteriorating · Systolic 168 mmHg', 'resolved',
                \(ago(34 * 1440)), 3, \(ago(34 * 1440 - 60)), \(ago(34 * 1440 - 95)), 3,
                'Changed the tablets; Amina visits on Friday.'),
            (7, 108, 42, 'critical', 'deceased', 'Deceased', 'resolved', \(ago(20 * 1440)), 1,
                \(ago(20 * 1440 - 30)), \(ago(20 * 1440 - 240)), 1, 'Family called and visited.'),
            (8, 104, 32, 'high', 'deteriorating', 'Deteriorating · Respiration 22 /min',
                'acknowledged', \(ago(190)), 3, \(ago(-12)), NULL, NULL, NULL),
            (9, 102, 23, 'critical', 'critical', 'Critical · SpO₂ 84 %', 'open', \(ago(2)), NULL,
                NULL, NULL, NULL, NULL);
        INSERT INTO alert_events (alert_id, kind, actor_id, report_id, happened_at, detail)
        VALUES
            (6, 'opened', 4, 30, \(ago(34 * 1440)), 'Deteriorating · Systolic 168 mmHg'),
            (6, 'acknowledged', 3, NULL, \(ago(34 * 1440 - 30)), 'for 30 min'),
            (6, 'resolved', 3, NULL, \(ago(34 * 1440 - 95)),
                'Changed the tablets; Amina visits on Friday.'),
            (7, 'opened', 5, 42, \(ago(20 * 1440)), 'Deceased'),
            (7, 'resolved', 1, NULL, \(ago(20 * 1440 - 240)), 'Family called and visited.'),
            (8, 'opened', 4, 32, \(ago(190)), 'Deteriorating · Respiration 22 /min'),
            (8, 'acknowledged', 1, NULL, \(ago(185)), 'for 30 min'),
            (8, 'released', NULL, NULL, \(ago(155)), 'nobody answered in time'),
            (8, 'acknowledged', 3, NULL, \(ago(18)), 'for 30 min'),
            (9, 'opened', 5, 23, \(ago(2)), 'Critical · SpO₂ 84 %');
        UPDATE status_alerts SET round = 2 WHERE id = 8;
        INSERT INTO timed_steps (kind, alert_id, round, tier, state, began_at, due_at, settled_at,
            dedupe_key)
        VALUES
            ('ownershipEnds', 8, 1, NULL, 'done', \(ago(185)), \(ago(155)), \(ago(155)), 'a'),
            ('ownershipEnds', 8, 2, NULL, 'waiting', \(ago(18)), \(ago(-12)), NULL, 'b'),
            ('alertTier', 9, 1, 2, 'waiting', \(ago(2)), \(ago(-3)), NULL, 'c');
        """
    }
}
