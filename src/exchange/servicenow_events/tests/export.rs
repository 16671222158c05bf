//! A real export: the figures that were counted in it, and that nothing of it is lost.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use chrono_tz::Tz;

use super::fixture::{
    SLICE, assert_sound, by_number, imported, incident, log, number, priorities, run, run_as, table,
};
use crate::exchange::draft::known;
use crate::exchange::servicenow_events::SYSTEM;
use crate::model::data::Data;
use crate::model::kind::{Category, Kind};
use crate::model::record::Record;

fn left_done(record: &Record) -> usize {
    let mut was_done = false;
    let states = record.log.iter().filter_map(|entry| entry.to.as_deref());
    states
        .filter(|state| {
            let done = record.kind.category(state) == Some(Category::Done);
            let closed = record.kind.category(state) == Some(Category::Closed);
            let left = was_done && !done && !closed;
            was_done = done;
            left
        })
        .count()
}

fn was_on_hold(record: &Record) -> bool {
    record
        .log
        .iter()
        .any(|entry| entry.to.as_deref() == Some("on_hold"))
}

#[test]
fn the_whole_export_gives_the_figures_that_were_counted_in_it() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/servicenow-incident-events.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let import = run(&bytes).unwrap();
    let records: Vec<&Record> = import.drafts.iter().map(|draft| &draft.record).collect();
    records.iter().for_each(|record| assert_sound(record));
    let count = |test: &dyn Fn(&Record) -> bool| records.iter().filter(|r| test(r)).count();
    assert_eq!(records.len(), 500);
    assert_eq!(count(&|record| record.state == "closed"), 500);
    let mut final_priorities = BTreeMap::new();
    for record in &records {
        *final_priorities.entry(record.priority()).or_insert(0) += 1;
    }
    let expected = [(Some(1), 8), (Some(2), 19), (Some(3), 416), (Some(4), 57)];
    assert_eq!(final_priorities, BTreeMap::from(expected));
    let changed = |record: &Record| priorities(record).windows(2).any(|pair| pair[0] != pair[1]);
    assert_eq!(count(&changed), 27);
    assert_eq!(count(&was_on_hold), 166);
    assert_eq!(count(&|record| left_done(record) > 0), 5);
    assert_eq!(
        records
            .iter()
            .map(|record| left_done(record))
            .sum::<usize>(),
        6
    );
    let mut seconds: Vec<i64> = records
        .iter()
        .filter_map(|r| Some((r.resolved_at()? - r.opened_at()?).num_seconds()))
        .collect();
    seconds.sort_unstable();
    assert_eq!(seconds.len(), 484);
    assert_eq!((seconds[241] + seconds[242]) / 2, 190_170);
    let summary = |key| number(&import.tally, key).unwrap();
    let counted = [
        "rows",
        "incidents",
        "new",
        "known",
        "reopened",
        "reopenings",
    ]
    .map(summary);
    assert_eq!(counted, [3411, 500, 500, 0, 5, 6]);
    let entries: usize = records.iter().map(|record| record.log.len()).sum();
    assert_eq!(summary("entries"), entries);

    let known = known(SYSTEM, records);
    let again = run_as(&bytes, Tz::UTC, &incident(), &known).unwrap();
    assert_eq!(again.drafts, []);
    assert_eq!(number(&again.tally, "known"), Some(500));
    assert_eq!(table(&again.tally, "odd"), [""; 0]);
}

#[test]
fn the_slice_is_read_like_the_whole() {
    let import = run(SLICE).unwrap();
    assert_eq!(import.drafts.len(), 30);
    for draft in &import.drafts {
        assert_sound(&draft.record);
        assert_eq!(draft.record.state, "closed");
    }
    let reopenings = import.drafts.iter().map(|draft| left_done(&draft.record));
    assert_eq!(reopenings.sum::<usize>(), 6);
    assert_eq!(number(&import.tally, "reopened"), Some(5));
    assert_eq!(table(&import.tally, "values"), [""; 0]);
    assert_eq!(import.tally.schema, "import");
    let odd = table(&import.tally, "odd");
    let of = |what: &str| odd.iter().filter(|row| row.contains(what)).count();
    assert_eq!(of("before it was opened"), 5);
    assert_eq!(of("runs back in time"), 1);
    assert_eq!(of("has no resolved_at | it has no time of resolution"), 3);
    assert_eq!(of("logged as closed once more"), 2);
    assert_eq!(of("logged as resolved once more"), 5);
    assert_eq!(odd.len(), 16);
}

#[test]
fn a_log_has_the_times_the_authors_and_the_changes_of_the_rows() {
    let import = run(SLICE).unwrap();
    assert_eq!(
        log(by_number(&import, "INC0000135")),
        [
            "2016-02-29T09:45:00Z opened-by-40 in_progress impact=medium urgency=medium \
             category=Category 53 subcategory=Subcategory 271 team=group-70 assignee=resolver-216 \
             source_at=2016-02-29T09:27:00Z",
            "2016-02-29T15:27:00Z updated-by-133 resolved",
            "2016-02-29T16:17:00Z updated-by-823 resolved",
            "2016-03-05T17:00:00Z updated-by-908 closed",
        ]
    );
    let created_resolved = by_number(&import, "INC0000093");
    assert_eq!(created_resolved.log[0].to.as_deref(), Some("resolved"));
    assert_eq!(created_resolved.resolved_at(), None);
}

#[test]
fn what_has_no_place_stays_below_imported() {
    let import = run(SLICE).unwrap();
    let record = by_number(&import, "INC0000045");
    assert_eq!(record.title(), "Category 55, Subcategory 170, Symptom 72");
    assert_eq!(record.text("reporter"), Some("caller-2403"));
    assert_eq!(record.text("origin"), Some("phone"));
    let kept = |key| imported(record, key).map(Data::brief);
    assert_eq!(kept("source").as_deref(), Some("servicenow-events"));
    assert_eq!(kept("at").as_deref(), Some("2026-11-20T09:00:00Z"));
    assert_eq!(kept("rows").as_deref(), Some("4"));
    assert_eq!(kept("until").as_deref(), Some("05-03-2016 12:00"));
    assert_eq!(kept("closed_code").as_deref(), Some("code 5"));
    assert_eq!(kept("u_symptom").as_deref(), Some("Symptom 72"));
    for held_elsewhere in [
        "number",
        "resolved_at",
        "closed_at",
        "opened_by",
        "impact",
        "vendor",
    ] {
        assert_eq!(kept(held_elsewhere), None, "{held_elsewhere}");
    }
    let columns = table(&import.tally, "columns");
    assert_eq!(columns.len(), 36);
    assert!(columns.contains(&"vendor | imported.values.vendor | 0 | 0 | 242 | 0".to_owned()));
}

#[test]
fn order_of_the_incidents_does_not_count() {
    let text = std::str::from_utf8(SLICE).unwrap();
    let (head, body) = text.split_once('\n').unwrap();
    let mut lines: Vec<(usize, &str)> = body.lines().enumerate().collect();
    lines.sort_by_key(|(index, _)| (index % 7, *index));
    // The rows of one incident keep their order; those of different incidents are mixed.
    let mut queues: HashMap<&str, Vec<&str>> = HashMap::new();
    for line in body.lines().rev() {
        queues.entry(&line[..10]).or_default().push(line);
    }
    let mut mixed = head.to_owned();
    for (_, line) in lines {
        mixed.push('\n');
        mixed.push_str(queues.get_mut(&line[..10]).unwrap().pop().unwrap());
    }
    let (plain, mixed) = (run(SLICE).unwrap(), run(&mixed).unwrap());
    for draft in &plain.drafts {
        let other = by_number(&mixed, &draft.record.external[SYSTEM]);
        assert_eq!(log(&draft.record), log(other));
        assert_eq!(draft.record.fields, other.fields);
    }
    assert_ne!(plain.drafts[0].line, mixed.drafts[0].line + 1);
}

#[test]
fn a_kind_without_a_field_or_state_loses_nothing() {
    let mut kind = Kind::clone(&incident());
    kind.fields.shift_remove("location");
    kind.workflow.states.shift_remove("on_hold");
    kind.priority = None;
    let import = run_as(SLICE, Tz::UTC, &Arc::new(kind), &HashMap::new()).unwrap();
    let record = by_number(&import, "INC0000045");
    let kept = |key| imported(record, key).map(Data::brief);
    assert_eq!(kept("location").as_deref(), Some("Location 143"));
    assert_eq!(kept("priority").as_deref(), Some("3 - Moderate"));
    assert!(
        table(&import.tally, "values")
            .iter()
            .any(|row| row.starts_with("incident_state | Awaiting User Info | "))
    );
}
