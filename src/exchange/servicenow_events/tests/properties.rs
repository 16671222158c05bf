//! Whatever the rows say, and whatever happened to the bytes.

use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::fixture::{SLICE, assert_sound, incident, number, rows, run, run_as};
use crate::exchange::draft::known;
use crate::exchange::error::ImportError;
use crate::exchange::servicenow_events::SYSTEM;

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
