use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::draft::{Context, Import, Known, Options, known};
use super::super::error::ImportError;
use super::raw::MAX_FIELD;
use super::{SYSTEM, read};
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::explain::Explain;
use crate::model::id::{EntryId, PersonId, RecordId, read_time, write_time};
use crate::model::kind::{Category, Kind};
use crate::model::log::{Entry, fold};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::new_text;
use crate::report::table::{Block, Document, Value};

const SLICE: &[u8] = include_bytes!("../../../tests/data/servicenow-slice.csv");
const HEAD: &str = "number,incident_state,opened_at,sys_updated_at,resolved_at,closed_at,impact,urgency,priority,sys_updated_by,assigned_to";

static INCIDENT: LazyLock<Arc<Kind>> =
    LazyLock::new(|| Arc::clone(Kinds::builtin().get("incident").unwrap()));

fn incident() -> Arc<Kind> {
    Arc::clone(&INCIDENT)
}

fn options(zone: Tz) -> Options {
    Options {
        source: "events.csv".into(),
        zone,
        now: at("2026-11-20T09:00:00Z"),
        unnamed: PersonId::parse("servicenow").unwrap(),
    }
}

fn at(text: &str) -> DateTime<Utc> {
    read_time(text).unwrap()
}

fn five(mut n: u32) -> [u8; 5] {
    std::array::from_fn(|_| {
        let digit = u8::try_from(n % 32).unwrap();
        n /= 32;
        digit
    })
}

fn run_as(
    bytes: &[u8],
    zone: Tz,
    kind: &Arc<Kind>,
    known: &HashMap<String, Known>,
) -> Result<Import, ImportError> {
    let (mut ids, mut entries, mut seen) = (0, 0, 0);
    let import = read(
        bytes,
        &options(zone),
        &mut Context {
            kind,
            known,
            draw: &mut |day: NaiveDate| {
                ids += 1;
                RecordId::dated("INC", day, five(ids))
            },
            draw_entry: &mut || {
                entries += 1;
                let [a, b, c, d, e] = five(entries);
                EntryId::from_random([0, 0, 0, a, b, c, d, e])
            },
            progress: &mut |rows| seen = rows,
        },
    )?;
    assert_eq!(Some(seen), number(&import.tally, "rows"));
    Ok(import)
}

fn run(bytes: impl AsRef<[u8]>) -> Result<Import, ImportError> {
    run_as(bytes.as_ref(), Tz::UTC, &incident(), &HashMap::new())
}

fn refused(bytes: impl AsRef<[u8]>) -> String {
    run(bytes).unwrap_err().to_string()
}

/// A file of these rows, of the columns in `HEAD`.
fn rows(rows: &[&str]) -> String {
    format!("{HEAD}\n{}\n", rows.join("\n"))
}

fn one(text: &str) -> Record {
    let mut import = run(text).unwrap();
    assert_eq!(import.drafts.len(), 1);
    import.drafts.remove(0).record
}

fn by_number<'a>(import: &'a Import, number: &str) -> &'a Record {
    let drafts = import.drafts.iter().map(|draft| &draft.record);
    drafts
        .into_iter()
        .find(|record| record.external[SYSTEM] == number)
        .unwrap()
}

fn number(document: &Document, key: &str) -> Option<usize> {
    document.blocks.iter().find_map(|block| match block {
        Block::Fields { rows, .. } => rows.iter().find_map(|(column, cell)| match cell.value {
            Value::Int(n) if column.key == key => usize::try_from(n).ok(),
            _ => None,
        }),
        _ => None,
    })
}

/// The rows of a table, each as one line.
fn table(document: &Document, name: &str) -> Vec<String> {
    let cell = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        other => format!("{other:?}"),
    };
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.name == name => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|table| &table.rows);
    rows.map(|row| {
        let cells: Vec<String> = row.iter().map(|c| cell(&c.value)).collect();
        cells.join(" | ")
    })
    .collect()
}

fn entry(entry: &Entry) -> String {
    let set: Vec<String> = entry
        .set
        .iter()
        .map(|(name, value)| format!("{name}={}", value.brief()))
        .collect();
    let parts = [
        Some(write_time(entry.at)),
        Some(entry.by.to_string()),
        entry.to.clone(),
        (!set.is_empty()).then(|| set.join(" ")),
        entry.note.clone().map(|note| format!("{note:?}")),
        entry
            .extra
            .get("source_at")
            .map(|at| format!("source_at={}", at.brief())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn log(record: &Record) -> Vec<String> {
    record.log.iter().map(entry).collect()
}

fn imported<'a>(record: &'a Record, key: &str) -> Option<&'a Data> {
    let Some(Data::Map(imported)) = &record.imported else {
        return None;
    };
    match imported.get("values") {
        Some(Data::Map(values)) if !imported.contains_key(key) => values.get(key),
        _ => imported.get(key),
    }
}

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

/// The priority after every entry, from the log alone.
fn priorities(record: &Record) -> Vec<Option<u8>> {
    (1..=record.log.len())
        .map(|end| {
            let fields = fold(&record.log[..end]).fields;
            record.priority_with(|name| fields.get(name).copied())
        })
        .collect()
}

/// What holds for every record, whatever the file was.
fn assert_sound(record: &Record) {
    let text = new_text(record);
    let again = read_record(&record.path(), text.as_bytes(), &record.kind).unwrap();
    assert_eq!(&again, record, "{text}");
    let times: Vec<_> = record.log.iter().map(|entry| entry.at).collect();
    assert!(times.is_sorted(), "{text}");
    let folded = fold(&record.log);
    assert_eq!(folded.state, Some(record.state.as_str()));
    for (name, field) in &record.kind.fields {
        if field.tracked {
            let logged = folded
                .fields
                .get(name)
                .copied()
                .filter(|value| **value != Data::Null);
            assert_eq!(logged, record.fields.get(name), "{name}\n{text}");
        }
    }
    assert!(!record.title().is_empty());
    let opened = record.opened_at().unwrap().date_naive();
    assert_eq!(record.id.date_of("INC"), Some(opened));
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

#[test]
fn text_is_untrusted_and_comes_through() {
    let head =
        "number,incident_state,opened_at,sys_updated_at,short_description,description,u_x\r\n";
    let text = format!(
        "\u{feff}{head}A1,New,01-03-2016 09:00,01-03-2016 09:00,\"Two\r\nlines, \"\"quoted\"\"\",\"a: b\n# no\n\t\u{7}- x\r\n\",no\r\n"
    );
    let record = one(&text);
    assert_sound(&record);
    assert_eq!(record.title(), "Two lines, \"quoted\"");
    assert_eq!(
        record.text("description"),
        Some("a: b\n# no\n\t\u{7}- x\r\n")
    );
    let kept = imported(&record, "short_description").map(Data::brief);
    assert_eq!(kept.as_deref(), Some("Two\r\nlines, \"quoted\""));
    assert_eq!(imported(&record, "u_x"), Some(&Data::text("no")));
}

#[test]
fn a_file_that_is_no_such_export_is_refused_with_place_and_remedy() {
    assert_eq!(refused(""), "events.csv: the file is empty");
    assert_eq!(refused("\u{feff}\r\n\n"), "events.csv: the file is empty");
    let error = run("{\"result\": []}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "events.csv:1:1: this is not such an export: the first line names no column `number`"
    );
    assert!(error.hint().unwrap().contains("as CSV with commas"));
    let error = run("number,incident_stat,opened_at\n").unwrap_err();
    assert_eq!(
        error.to_string(),
        "events.csv:1:1: these columns are missing: incident_state, sys_updated_at"
    );
    assert_eq!(
        error.hint().unwrap(),
        "is `incident_stat` meant to be `incident_state`?"
    );
    assert_eq!(
        refused(format!("{HEAD},Impact\n")),
        "events.csv:1:121: the column `impact` stands twice"
    );
    let import = run(format!("{HEAD}\n")).unwrap();
    assert_eq!(
        (import.drafts.len(), number(&import.tally, "rows")),
        (0, Some(0))
    );
}

#[test]
fn a_row_that_cannot_be_read_is_refused_with_place_and_remedy() {
    let good = "A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,2,2,3,\"Ana,\nB\"\"\",?";
    let after = |row: &str| refused(rows(&[good, row]));
    assert_eq!(
        after("A2,New,01-03-2016 09:00,30-02-2016 09:00,?,?,2,2,3,Ana,?"),
        "events.csv:4:25: `sys_updated_at` is \"30-02-2016 09:00\", which is not a time that can be read"
    );
    assert!(after("A2,New,01-03-1916 09:00,?,?,?,2,2,3,Ana,?").contains("4:8: `opened_at`"));
    assert!(after("A2,New,01-03-2016 09:00,?,?,now,2,2,3,Ana,?").contains("4:29: `closed_at`"));
    assert_eq!(
        after("A2,New,01-03-2016"),
        "events.csv:4:8: this row has 3 fields, the first line has 11"
    );
    assert_eq!(
        after("?,New,?,?,?,?,?,?,?,?,?"),
        "events.csv:4:1: this row has no `number`"
    );
    assert_eq!(
        after("A2,?,?,?,?,?,?,?,?,?,?"),
        "events.csv:4:1: A2 has no time in any of its rows"
    );
    assert_eq!(
        after("A2,New,01-03-2016 09:00,?,\"?,?,2,2,3,Ana,?"),
        "events.csv:4:27: this quote is never closed"
    );
    let crlf = rows(&[good, "A2,New,x,?,?,?,2,2,3,Ana,?"]).replace('\n', "\r\n");
    assert!(refused(crlf).starts_with("events.csv:4:8: `opened_at` is \"x\""));
}

#[test]
fn bytes_that_are_not_utf8_are_named_with_line_and_column() {
    let mut bytes = rows(&["A1,Näw"]).into_bytes();
    let place = bytes.len() - 2;
    bytes[place] = 0xe9;
    let error = run(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("events.csv:2:6: byte {} is not UTF-8", place + 1)
    );
    let utf16: Vec<u8> = HEAD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let error = run([&[0xff, 0xfe], &utf16[..]].concat()).unwrap_err();
    assert!(error.hint().unwrap().contains("UTF-16"), "{error}");
    assert!(
        run(b"PK\x03\x04\xff")
            .unwrap_err()
            .hint()
            .unwrap()
            .contains("workbook")
    );
}

#[test]
fn fields_and_records_have_a_limit() {
    let row = |n: usize| {
        let long = "x".repeat(n);
        format!("A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,2,2,3,Ana,?,{long}")
    };
    let head = format!("{HEAD},u_x");
    let long = format!("{head}\n{}\n", row(MAX_FIELD + 1));
    assert_eq!(
        refused(long),
        "events.csv:2:58: this field has 262145 bytes; the limit is 262144"
    );
    assert!(run(format!("{head}\n{}\n", row(MAX_FIELD))).is_ok());
    let many: String = (0..6).map(|n| format!(",u_{n}")).collect();
    let cells: String = (0..6)
        .map(|_| format!(",{}", "x".repeat(MAX_FIELD)))
        .collect();
    let large = refused(format!("{head}{many}\n{}{cells}\n", row(1)));
    assert!(large.contains("A1 would make a file of 157"), "{large}");
}

fn any_row() -> impl Strategy<Value = String> {
    let states = [
        "New",
        "Active",
        "Awaiting Problem",
        "Awaiting Vendor",
        "Resolved",
        "Closed",
        "Lost",
        "?",
    ];
    let time = || {
        prop_oneof![
            1 => Just("?".to_owned()),
            9 => (1..4u8, 0..24u8).prop_map(|(day, hour)| format!("{day:02}-03-2016 {hour:02}:00")),
        ]
    };
    let level = || select(vec!["1 - High", "2", "low", "9", "?"]);
    let people = || select(vec!["Ana", "José", "***", "?"]);
    (
        (0..3u8, select(states.to_vec())),
        (time(), time(), time(), time()),
        (level(), level(), level(), people(), people()),
    )
        .prop_map(|((number, state), (opened, updated, resolved, closed), cells)| {
            let (impact, urgency, priority, by, to) = cells;
            format!(
                "A{number},{state},{opened},{updated},{resolved},{closed},{impact},{urgency},{priority},{by},{to}"
            )
        })
}

proptest! {
    /// Whatever the rows say: a sound record, nothing unaccounted for, and nothing new the second time.
    #[test]
    fn any_rows_give_sound_records(lines in vec(any_row(), 1..20)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let text = rows(&lines);
        match run(&text) {
            Err(error) => prop_assert!(matches!(error, ImportError::NoTime { .. }), "{}", error),
            Ok(import) => {
                import.drafts.iter().for_each(|draft| assert_sound(&draft.record));
                let count = |key| number(&import.tally, key).unwrap();
                let entries: usize = import.drafts.iter().map(|d| d.record.log.len()).sum();
                prop_assert_eq!(count("entries"), entries);
                prop_assert!(entries + count("silent") >= lines.len());
                let known = known(SYSTEM, import.drafts.iter().map(|draft| &draft.record));
                let again = run_as(text.as_bytes(), Tz::UTC, &incident(), &known).unwrap();
                prop_assert_eq!(number(&again.tally, "known"), Some(import.drafts.len()));
                prop_assert_eq!(again.drafts, []);
            }
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Bytes that were damaged anywhere are read or refused, never more than that.
    #[test]
    fn damaged_files_are_read_or_refused(
        from in 0..SLICE.len(), cut in 0..200usize, put in vec(any::<u8>(), 0..4),
    ) {
        let end = (from + cut).min(SLICE.len());
        let bytes = [&SLICE[..from], &put, &SLICE[end..]].concat();
        match run(&bytes) {
            Ok(import) => import.drafts.iter().for_each(|draft| assert_sound(&draft.record)),
            Err(error) => prop_assert!(error.to_string().starts_with("events.csv:")),
        }
    }
}
