//! Rows that leave something out or contradict one another: what becomes of them, and that it is told.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::fixture::{
    HEAD, assert_sound, at, by_number, imported, incident, log, number, one, priorities, rows, run,
    run_as, table,
};
use crate::exchange::draft::{Known, known};
use crate::exchange::servicenow_events::SYSTEM;
use crate::model::data::Data;
use crate::model::id::write_time;

#[test]
fn what_the_desk_has_is_left_alone_and_later_rows_are_told() {
    let first = "A1,New,01-03-2016 09:00,01-03-2016 09:05,?,?,1,1,1,Ana,?";
    let more = "A1,Active,01-03-2016 09:00,01-03-2016 10:00,?,?,1,1,1,Ana,Bob";
    let import = run(rows(&[first])).unwrap();
    let records = import.drafts.iter().map(|draft| &draft.record);
    let mut known = known(SYSTEM, records);
    let again = |text: String, known: &HashMap<String, Known>| {
        let import = run_as(text.as_bytes(), Tz::UTC, &incident(), known).unwrap();
        assert_eq!(import.drafts, []);
        assert_eq!(table(&import.tally, "columns"), [""; 0]);
        let changed = number(&import.tally, "changed").unwrap();
        assert_eq!(number(&import.tally, "known"), Some(1 - changed));
        (changed, table(&import.tally, "odd"))
    };
    assert_eq!(again(rows(&[first]), &known), (0, vec![]));
    let told = "A1 | 3 | has changed since it was imported as INC-160301-10000 \
                | left alone: the record in the desk counts";
    assert_eq!(
        again(rows(&[first, more]), &known),
        (1, vec![told.to_owned()])
    );
    // A window that has slid on: no more rows than before, but a later one.
    assert_eq!(again(rows(&[more]), &known).0, 1);
    // Linked by hand, never imported: there is nothing to compare with.
    known.get_mut("A1").unwrap().rows = None;
    known.get_mut("A1").unwrap().until = None;
    assert_eq!(again(rows(&[first, more]), &known).0, 0);
}

#[test]
fn an_incident_opened_before_its_first_row_was_new_in_between() {
    let record = one(&rows(&[
        "A1,Awaiting Problem,01-03-2016 09:00,01-03-2016 10:00,?,?,1 - High,2 - Medium,2 - High,Ana,Bob",
        "A1,Awaiting Vendor,01-03-2016 09:00,01-03-2016 11:00,?,?,1 - High,2 - Medium,2 - High,Ana,Bob",
        "A1,Active,01-03-2016 09:00,01-03-2016 12:00,?,?,1 - High,2 - Medium,4 - Low,Ana,?",
    ]));
    assert_sound(&record);
    assert_eq!(
        log(&record),
        [
            "2016-03-01T09:00:00Z ana new impact=high urgency=medium",
            "2016-03-01T10:00:00Z ana on_hold assignee=bob hold_reason=awaiting_problem",
            "2016-03-01T11:00:00Z ana hold_reason=awaiting_vendor",
            "2016-03-01T12:00:00Z ana in_progress priority_override=4 \
             priority_reason=As recorded in ServiceNow assignee= hold_reason=",
        ]
    );
    assert_eq!(priorities(&record), [Some(2), Some(2), Some(2), Some(4)]);
}

#[test]
fn the_column_names_the_time_of_resolution_when_no_row_has_it() {
    let text = rows(&[
        "A1,New,01-03-2016 09:00,01-03-2016 09:00,01-03-2016 11:30,02-03-2016 09:00,2,2,3,Ana,?",
        "A1,Resolved,01-03-2016 09:00,01-03-2016 11:00,01-03-2016 11:30,02-03-2016 09:00,2,2,3,Ana,?",
        "A1,Closed,01-03-2016 09:00,02-03-2016 09:00,01-03-2016 11:30,02-03-2016 09:00,2,2,3,Ana,?",
        "A2,Closed,01-03-2016 09:00,01-03-2016 12:00,01-03-2016 11:30,01-03-2016 12:00,2,2,3,Ana,?",
    ]);
    let import = run(&text).unwrap();
    for number in ["A1", "A2"] {
        let record = by_number(&import, number);
        assert_sound(record);
        assert_eq!(record.resolved_at(), Some(at("2016-03-01T11:30:00Z")));
        assert_eq!(record.opened_at(), Some(at("2016-03-01T09:00:00Z")));
        assert_eq!(imported(record, "resolved_at"), None);
    }
    let odd = table(&import.tally, "odd");
    assert_eq!(odd.len(), 2, "{odd:?}");
    assert!(
        odd[0].contains("A1 | 3 | resolved_at is 2016-03-01T11:30:00Z, which is the time of no")
    );
    assert!(
        odd[1].contains("A2 | 5 | resolved_at is 2016-03-01T11:30:00Z, but no row is resolved")
    );
}

#[test]
fn a_time_of_resolution_that_no_log_can_have_is_kept_as_it_was() {
    let record = one(&rows(&[
        "A1,Resolved,01-03-2016 09:00,01-03-2016 09:30,01-03-2016 08:00,?,2,2,3,Ana,?",
        "A1,Closed,01-03-2016 09:00,01-03-2016 10:00,01-03-2016 08:00,?,2,2,3,Ana,?",
    ]));
    assert_sound(&record);
    assert_eq!(record.resolved_at(), Some(at("2016-03-01T09:00:00Z")));
    let kept = imported(&record, "resolved_at").map(Data::brief);
    assert_eq!(kept.as_deref(), Some("01-03-2016 08:00"));
}

#[test]
fn states_and_values_that_nobody_knows_become_notes() {
    let text = rows(&[
        "A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,9 - Vast,2,3,***,?",
        "A1,-100,01-03-2016 09:00,01-03-2016 10:00,?,?,9 - Vast,2,vital,Ana,José",
        "A1,-100,01-03-2016 09:00,01-03-2016 11:00,?,?,9 - Vast,2,vital,Ana,José",
    ]);
    let record = one(&text);
    assert_sound(&record);
    assert_eq!(
        log(&record),
        [
            "2016-03-01T09:00:00Z servicenow new urgency=medium priority_override=3 \
             priority_reason=As recorded in ServiceNow \"impact in ServiceNow: 9 - Vast\"",
            "2016-03-01T10:00:00Z ana assignee=jos \
             \"incident_state in ServiceNow: -100\\npriority in ServiceNow: vital\"",
        ]
    );
    for (column, value) in [
        ("impact", "9 - Vast"),
        ("assigned_to", "José"),
        ("priority", "vital"),
    ] {
        let kept = imported(&record, column).map(Data::brief);
        assert_eq!(kept.as_deref(), Some(value), "{column}");
    }
    let import = run(&text).unwrap();
    assert_eq!(
        table(&import.tally, "values"),
        [
            "impact | 9 - Vast | 3 | not understood; kept as a note and, if it is the last, in imported.values",
            "sys_updated_by | *** | 1 | no author; the entry is by somebody else",
            "incident_state | -100 | 2 | not understood; kept as a note and, if it is the last, in imported.values",
            "priority | vital | 2 | not understood; kept as a note and, if it is the last, in imported.values",
            "assigned_to | José | 2 | read as \"jos\"",
        ]
    );
    let odd = table(&import.tally, "odd");
    assert_eq!(
        odd,
        ["A1 | 3 | the state \"-100\" is not known | kept as a note; the state stays as it was"]
    );
}

#[test]
fn rows_without_a_time_a_state_or_a_change_are_told() {
    let import = run(rows(&[
        "A1,?,?,01-03-2016 09:00,?,?,?,?,?,?,?",
        "A1,?,?,?,?,?,?,?,?,?,Bob",
        "A1,?,?,01-03-2016 10:00,?,?,?,?,?,?,Bob",
    ]))
    .unwrap();
    let record = &import.drafts[0].record;
    assert_sound(record);
    assert_eq!(record.title(), "Incident A1");
    assert_eq!(
        log(record),
        [
            "2016-03-01T09:00:00Z servicenow new",
            "2016-03-01T09:00:00Z servicenow assignee=bob",
        ]
    );
    assert_eq!(number(&import.tally, "silent"), Some(1));
    assert_eq!(
        table(&import.tally, "odd"),
        [
            "A1 | 2 | no row has an opened_at | opened when it was first updated",
            "A1 | 3 | has no sys_updated_at | logged at the time of the entry before",
        ]
    );
}

#[test]
fn closed_incidents_that_come_back_and_counts_that_do_not_agree_are_told() {
    let head = format!("{HEAD},reopen_count\n");
    let text = head
        + "A1,Closed,01-03-2016 09:00,01-03-2016 10:00,?,?,2,2,3,Ana,?,0\n\
           A1,Active,01-03-2016 09:00,01-03-2016 11:00,?,?,2,2,3,Ana,?,1\n\
           A1,Active,01-03-2016 09:00,01-03-2016 12:00,?,?,2,2,3,Ana,?,2\n";
    let import = run(&text).unwrap();
    assert_eq!(import.drafts[0].record.state, "in_progress");
    assert_eq!(number(&import.tally, "reopenings"), Some(1));
    assert_eq!(
        table(&import.tally, "odd"),
        [
            "A1 | 3 | was closed and is open again | logged as it is",
            "A1 | 4 | reopen_count rose to 2, but it was in_progress before | no reopening logged",
        ]
    );
}

#[test]
fn rows_from_the_newest_to_the_oldest_are_turned_round() {
    let import = run(rows(&[
        "A1,Closed,01-03-2016 09:00,01-03-2016 11:00,?,?,2,2,3,Ana,?",
        "A1,Active,01-03-2016 09:00,01-03-2016 10:00,?,?,2,2,3,Ana,?",
        "A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,2,2,3,Ana,?",
    ]))
    .unwrap();
    let states = import.drafts[0].record.log.iter();
    let states: Vec<_> = states.filter_map(|entry| entry.to.as_deref()).collect();
    assert_eq!(states, ["new", "in_progress", "closed"]);
    assert!(table(&import.tally, "odd")[0].contains("begin with the newest"));
}

#[test]
fn times_are_read_in_the_zone_and_doubtful_ones_are_told() {
    let text = rows(&[
        "A1,New,30-10-2016 02:30,30-10-2016 03:30,?,?,2,2,3,Ana,?",
        "A2,New,27-03-2016 02:30,27-03-2016 04:00,?,?,2,2,3,Ana,?",
        "A3,New,2016-07-01 00:30:15,2016-07-01 00:31,?,?,2,2,3,Ana,?",
    ]);
    let import = run_as(
        text.as_bytes(),
        Tz::Europe__Berlin,
        &incident(),
        &HashMap::new(),
    )
    .unwrap();
    let opened = |number| write_time(by_number(&import, number).opened_at().unwrap());
    assert_eq!(opened("A1"), "2016-10-30T00:30:00Z");
    assert_eq!(opened("A2"), "2016-03-27T01:30:00Z");
    assert_eq!(opened("A3"), "2016-06-30T22:30:15Z");
    let id = by_number(&import, "A3").id.as_str().to_owned();
    assert!(id.starts_with("INC-160630-"), "{id}");
    let odd = table(&import.tally, "odd");
    assert_eq!(odd.len(), 2, "{odd:?}");
    assert!(odd[0].contains("happened twice in Europe/Berlin"));
    assert!(odd[1].contains("did not happen in Europe/Berlin"));
}
