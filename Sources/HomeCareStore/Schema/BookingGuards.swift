/// The triggers by which the database itself refuses two bookings at one time.
///
/// Between two visits of one caregiver lies the larger of their two buffers where either is in
/// person; a patient's visits need no gap. No visit is longer than a day and no buffer longer than
/// eight hours, so a clash is looked for among the visits of about three days, however long the
/// history is.
enum BookingGuards {
    static let sql = """
        DROP TRIGGER appointments_no_overlap_on_insert;
        DROP TRIGGER appointments_no_overlap_on_update;

        CREATE TRIGGER appointments_no_overlap_on_insert BEFORE INSERT ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
        \(lengthCheck)
        \(checks(against: "appointments", except: ""))
        \(checks(against: "booking_holds", except: ""))
        END;

        CREATE TRIGGER appointments_no_overlap_on_update BEFORE UPDATE
        OF patient_id, caregiver_id, mode, starts_at, ends_at, buffer_minutes, state ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
        \(lengthCheck)
        \(checks(against: "appointments", except: "AND other.id <> NEW.id"))
        \(checks(against: "booking_holds", except: ""))
        END;

        CREATE TRIGGER booking_holds_no_overlap BEFORE INSERT ON booking_holds
        BEGIN
        \(lengthCheck)
        \(checks(against: "appointments", except: ""))
        \(checks(against: "booking_holds", except: ""))
        END;

        CREATE TRIGGER booking_holds_never_change BEFORE UPDATE ON booking_holds
        BEGIN
            SELECT RAISE(ABORT, 'appendOnly:booking_holds');
        END;
        """

    private static let lengthCheck = """
            SELECT RAISE(ABORT, 'tooLong:appointments') WHERE NEW.ends_at - NEW.starts_at > 86400000;
        """

    private static func checks(against table: String, except: String) -> String {
        let standing =
            table == "appointments"
            ? "AND other.state IN ('requested', 'confirmed', 'inProgress')" : ""
        let code = table == "appointments" ? "slotTaken" : "slotHeld"
        return """
                SELECT RAISE(ABORT, '\(code):caregiver') WHERE EXISTS (
                    SELECT 1 FROM \(table) AS other
                    WHERE other.caregiver_id = NEW.caregiver_id \(except)
                    AND other.starts_at > NEW.starts_at - 115200000
                    AND other.starts_at < NEW.ends_at + 28800000
                    \(standing)
                    AND other.starts_at < NEW.ends_at + \(gap)
                    AND other.ends_at > NEW.starts_at - \(gap));
                SELECT RAISE(ABORT, '\(code):patient') WHERE EXISTS (
                    SELECT 1 FROM \(table) AS other
                    WHERE other.patient_id = NEW.patient_id \(except)
                    AND other.starts_at > NEW.starts_at - 86400001
                    AND other.starts_at < NEW.ends_at
                    \(standing)
                    AND other.ends_at > NEW.starts_at);
            """
    }

    private static let gap = """
        CASE WHEN NEW.mode = 'inPerson' OR other.mode = 'inPerson'
            THEN max(NEW.buffer_minutes, other.buffer_minutes) * 60000 ELSE 0 END
        """
}
