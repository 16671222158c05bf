use super::*;
use crate::kinds::Kinds;
use crate::model::id::RecordId;
use std::collections::BTreeSet;

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-{text}:00Z").parse().unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span {
        start: at(from),
        end: at(to),
    }
}

fn plan(id: &str, from: &str, to: &str) -> Plan {
    Plan {
        id: RecordId::parse(id).unwrap(),
        title: "Swap; servers".to_owned(),
        span: span(from, to),
        items: BTreeSet::new(),
        by: None,
    }
}

fn agenda(windows: &str) -> (Agenda, Vec<Unknown>) {
    let kinds = Kinds::builtin();
    let file = (
        ".gitsm/policies/change.yaml".to_owned(),
        format!("applies_to: change\n{windows}").into_bytes(),
    );
    let (policies, findings) = Policies::load(&[file], &kinds, chrono_tz::UTC);
    assert_eq!(findings, []);
    let plans = [
        plan("CHG-261120-00001", "11-21T10:00", "11-21T11:00"),
        plan("CHG-261120-00002", "11-21T23:00", "11-22T01:00"),
        plan("REL-261120-00003", "11-21T10:00", "11-21T11:00"),
        plan("CHG-261120-00004", "12-01T00:00", "12-01T01:00"),
    ];
    let change = kinds.get("change").unwrap();
    let month = span("11-01T00:00", "12-01T00:00");
    Agenda::new(change, &plans, &policies, &Calendars::default(), month)
}

const FREEZE: &str =
    "freezes: [{name: Sale, when: \"environment:production\", from: 2026-11-22, to: 2026-12-02}]\n";

#[test]
fn an_agenda_has_its_own_kind_in_its_months() {
    let (agenda, unknown) = agenda(FREEZE);
    assert_eq!(unknown, []);
    let ids: Vec<&str> = agenda.plans.iter().map(|plan| plan.id.as_str()).collect();
    assert_eq!(ids, ["CHG-261120-00001", "CHG-261120-00002"]);
    let whole = vec![span("11-22T00:00", "12-03T00:00")];
    assert_eq!(agenda.windows[0].times, whole);
}

#[test]
fn a_window_that_nobody_can_place_is_told() {
    let (agenda, unknown) = agenda("freezes: [{name: F, calendar: none}]\n");
    assert_eq!((agenda.windows.len(), unknown.len()), (0, 1));
}

#[test]
fn every_day_shows_what_there_is_on_it() {
    let (agenda, _) = agenda(FREEZE);
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let lines = drawing(
        &agenda,
        day(11, 1)..=day(11, 30),
        day(11, 20),
        chrono_tz::UTC,
    );
    let text = |line: &Line| {
        let text: String = line.iter().map(|(text, _)| text.as_str()).collect();
        text.trim_end().to_owned()
    };
    let lines: Vec<String> = lines.iter().map(text).collect();
    let expected = [
        "November 2026",
        " Mo       Tu       We       Th       Fr       Sa       Su",
        "                                                        1",
        "  2        3        4        5        6        7        8",
        "  9       10       11       12       13       14       15",
        " 16       17       18       19      [20]      21 2     22 F1",
        " 23 F     24 F     25 F     26 F     27 F     28 F     29 F",
        " 30 F",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn the_events_of_a_feed_keep_their_names() {
    let (agenda, _) = agenda(FREEZE);
    let events = agenda.events();
    let uids: BTreeSet<&String> = events.iter().map(|event| &event.uid).collect();
    assert_eq!((events.len(), uids.len()), (3, 3));
    assert_eq!(events[0].uid, "CHG-261120-00001@gitsm");
    assert_eq!(events, self::agenda(FREEZE).0.events());
    let other = self::agenda(&FREEZE.replace("Sale", "Sales")).0.events();
    assert_ne!(events[2].uid, other[2].uid);
    assert_eq!(events[2].category, "FREEZE");
}
