public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Brings two registrations of one person together: bookings, contacts, consents and the
    /// account go to the one that is kept; reports and the audit stay where they were written and
    /// are shown with the kept one's. It can be undone. Two who differ in birth, sex or name are
    /// merged only by somebody who says to have seen it.
    public func mergePatients(
        _ actor: Actor, kept: Int64, merged: Int64, reason: String,
        inSpiteOfDifferences isSeen: Bool = false, operation: String? = nil
    ) throws(ServiceError) -> PatientCard {
        let once = try once(operation, "merge", actor, ContentOf(kept, ContentOf(merged, reason)))
        do {
            try write(as: actor, operation: once) { db in
                try requireDesk(actor, to: Acts.merge)
                let why = try self.reason(reason, DeskRefusals.mergeWhy)
                let sides = try (kept: side(db, kept), merged: side(db, merged))
                try refuseUnlessMergeable(db, actor, sides.kept, sides.merged)
                let differences = differences(sides.kept, sides.merged)
                if !isSeen, !differences.isEmpty {
                    throw ServiceError.refused(
                        "merged", "merge.different", DeskRefusals.mergeDifferent(differences))
                }
                try MergeQueries.dropHolds(db, of: [kept, merged])
                let hour = now()
                let merge = try MergeQueries.add(
                    db, kept: kept, merged: merged, reason: why, by: actor.userID, at: hour)
                try MergeQueries.moveAll(db, merge: merge, kept: sides.kept, merged: sides.merged)
                let detail =
                    "\(sides.merged.patient.reference) into \(sides.kept.patient.reference): \(why)"
                    + (differences.isEmpty ? "" : " (in spite of: \(differences))")
                for patient in [kept, merged] {
                    try audit(
                        db, actor, "merged", "patient_merges", merge, patient: patient,
                        detail: detail)
                }
            }
        } catch .store(.alreadyDone) {
            // What was asked for is so already.
        }
        return try patientCard(actor, kept)
    }

    /// Brings a registration that was merged apart again, as far as nothing has happened to what
    /// was moved; answers with its card.
    public func undoMerge(_ actor: Actor, merged: Int64) throws(ServiceError) -> PatientCard {
        try write(as: actor) { db in
            try requireDesk(actor, to: Acts.merge)
            let reference = RecordKind.patient.reference(merged)
            guard let merge = try MergeQueries.standing(db, merged: merged) else {
                throw ServiceError.refused(
                    "merged", "notMerged", DeskRefusals.notMerged(reference))
            }
            if let later = try MergeQueries.standing(db, merged: merge.keptID) {
                throw ServiceError.refused(
                    "merged", "mergedOn",
                    DeskRefusals.undoFirst(
                        RecordKind.patient.reference(merge.keptID),
                        RecordKind.patient.reference(later.keptID)))
            }
            try MergeQueries.dropHolds(db, of: [merge.keptID])
            try MergeQueries.moveBack(db, merge)
            try tellWhatWasTold(db, actor, since: merge)
            try MergeQueries.markUndone(db, id: merge.id, by: actor.userID, at: now())
            for patient in [merge.keptID, merged] {
                try audit(
                    db, actor, "undid a merge", "patient_merges", merge.id, patient: patient,
                    detail: "\(reference) from \(RecordKind.patient.reference(merge.keptID))")
            }
        }
        return try patientCard(actor, merged)
    }

    /// What was said about the visits while they were another patient's went to that patient: it
    /// is taken back, and told to whom it is about.
    private func tellWhatWasTold(
        _ db: Connection, _ actor: Actor, since merge: PatientMerge
    ) throws {
        let hour = now()
        for id in try MergeQueries.toldSince(db, merge) {
            try BookingQueries.markChanged(db, id: id)
            guard let visit = try VisitQueries.visit(db, id: id),
                let kind = Self.toldAgain[visit.state]
            else { continue }
            try BookingMessageQueries.overtake(
                db, appointment: id, caregiver: nil, detail: "the visit is another patient's",
                at: hour)
            try announce(
                BookingChange(kind: kind, before: nil, visits: [visit], actor: actor, at: hour),
                db)
        }
    }

    private static let toldAgain: [AppointmentState: BookingChange.Kind] = [
        .confirmed: .booked, .requested: .requested, .cancelled: .cancelled,
    ]

    /// In what two registrations differ that those of one person seldom do; empty for nothing.
    public func mergeDifferences(
        _ actor: Actor, kept: Int64, merged: Int64
    ) throws(ServiceError) -> String {
        try read(as: actor) { db in
            try requireDesk(actor, to: Acts.merge)
            let differences = try differences(side(db, kept), side(db, merged))
            return differences.isEmpty ? "" : DeskRefusals.mergeDifferent(differences)
        }
    }

    private func differences(_ kept: MergeSide, _ merged: MergeSide) -> String {
        Duplicates.differences(kept.patient, merged.patient).map {
            DeskRefusals.differ($0, kept.patient, merged.patient)
        }.joined(separator: "; ")
    }

    /// What would keep two registrations from being merged; empty where nothing does. The screen
    /// shows it before anybody types a reason.
    public func mergeHindrance(
        _ actor: Actor, kept: Int64, merged: Int64
    ) throws(ServiceError) -> String {
        try read(as: actor) { db in
            try requireDesk(actor, to: Acts.merge)
            do {
                try refuseUnlessMergeable(db, actor, side(db, kept), side(db, merged))
                return ""
            } catch let error as ServiceError {
                guard case .refused = error else { throw error }
                return error.sentence
            }
        }
    }

    private func side(_ db: Connection, _ id: Int64) throws -> MergeSide {
        guard let side = try MergeQueries.side(db, id, now: now()) else {
            throw ServiceError.notFound(Missing.patient(RecordKind.patient.reference(id)))
        }
        return side
    }

    private func refuseUnlessMergeable(
        _ db: Connection, _ actor: Actor, _ kept: MergeSide, _ merged: MergeSide
    ) throws {
        if kept.patient.id == merged.patient.id {
            throw ServiceError.refused("merged", "same", DeskRefusals.mergeSame)
        }
        for (field, side) in [("kept", kept), ("merged", merged)] {
            guard let into = side.mergedInto else { continue }
            throw ServiceError.refused(
                field, "mergedAlready",
                DeskRefusals.mergedAlready(
                    side.patient.reference, RecordKind.patient.reference(into)))
        }
        try refuseForDeath(actor, kept, merged)
        if kept.alert != nil && merged.alert != nil
            || kept.completion != nil && merged.completion != nil
        {
            throw ServiceError.refused("merged", "unsettled", DeskRefusals.mergeUnsettled)
        }
        let clashes = try MergeQueries.clashes(
            db, kept: kept.patient.id, merged: merged.patient.id)
        guard let first = clashes.first else { return }
        throw ServiceError.refused(
            "merged", "slotTaken",
            DeskRefusals.mergeClash(
                visit(first.kept), visit(first.merged), more: clashes.count - 1))
    }

    private func visit(_ visit: Visit) -> String {
        "\(visit.reference), \(settings.zone.dayAndClock(visit.startsAt, now: now())), \(visit.caregiverName)"
    }

    /// The desk does not learn who has died; what an admin merges must not bring the dead back.
    private func refuseForDeath(_ actor: Actor, _ kept: MergeSide, _ merged: MergeSide) throws {
        let (keptDied, mergedDied) = (kept.status == .deceased, merged.status == .deceased)
        guard keptDied || mergedDied else { return }
        guard reach(.seeChart, actor) == .all else {
            throw ServiceError.refused("merged", "adminOnly", DeskRefusals.mergeAdmin)
        }
        if mergedDied, !keptDied {
            throw ServiceError.refused(
                "kept", "deceased",
                DeskRefusals.mergeKeepOther(merged.patient.reference, kept.patient.reference))
        }
    }
}
