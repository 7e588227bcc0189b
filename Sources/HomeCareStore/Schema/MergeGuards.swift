/// The triggers and indexes that merged registrations and changed contacts need.
enum MergeGuards {
    static let sql = """
        CREATE TRIGGER appointments_not_merged_on_insert BEFORE INSERT ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
            SELECT RAISE(ABORT, 'patientMerged:patient') WHERE EXISTS (
                SELECT 1 FROM patients
                WHERE patients.id = NEW.patient_id AND patients.merged_into IS NOT NULL);
        END;
        CREATE TRIGGER appointments_not_merged_on_update BEFORE UPDATE
        OF patient_id, starts_at, ends_at, state ON appointments
        WHEN NEW.state IN ('requested', 'confirmed', 'inProgress')
        BEGIN
            SELECT RAISE(ABORT, 'patientMerged:patient') WHERE EXISTS (
                SELECT 1 FROM patients
                WHERE patients.id = NEW.patient_id AND patients.merged_into IS NOT NULL);
        END;
        CREATE TRIGGER booking_holds_not_merged BEFORE INSERT ON booking_holds
        WHEN NEW.patient_id IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'patientMerged:patient') WHERE EXISTS (
                SELECT 1 FROM patients
                WHERE patients.id = NEW.patient_id AND patients.merged_into IS NOT NULL);
        END;

        -- Whoever is merged stands behind somebody who is not: a family is two levels deep.
        CREATE TRIGGER patients_merge_is_flat BEFORE UPDATE OF merged_into ON patients
        WHEN NEW.merged_into IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'patients.merged_into') WHERE NEW.merged_into = NEW.id
                OR EXISTS (SELECT 1 FROM patients AS behind WHERE behind.merged_into = NEW.id)
                OR EXISTS (SELECT 1 FROM patients AS kept
                    WHERE kept.id = NEW.merged_into AND kept.merged_into IS NOT NULL);
        END;

        -- A contact that is removed is looked for among the messages.
        CREATE INDEX notifications_by_contact ON notifications (recipient_contact_id)
            WHERE recipient_contact_id IS NOT NULL;
        """
}
