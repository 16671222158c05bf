//! Hand-made logs and agreements for the tests of the clock.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::finding::Finding;
use crate::model::id::{EntryId, PersonId, RecordId};
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::sla::agreement::{Agreements, Calendars, Terms};
use crate::sla::calendar::{Calendar, Edge};
use crate::sla::clock::{Measure, State};
use crate::sla::targets::{AgreementType, TargetKind};
use crate::sla::verdict::verdicts_under as verdicts;

pub const HOLD: &str = "pause: {states: [on_hold]}\n";

fn calendar(rest: &str) -> Calendar {
    let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    let yaml = format!("zone: Europe/Berlin\n{rest}");
    Calendar::parse("test", &yaml, &no_file).unwrap()
}

/// `business` is calendar W of the reference, `always` is 24x7; both in Berlin. Built once, because a calendar
/// works out its years when it is first asked.
static CALENDARS: LazyLock<Calendars> = LazyLock::new(|| {
    let mut calendars = Calendars::default();
    let week = "week: {mon-fri: [\"09:00-17:00\"]}";
    for (name, rest) in [("business", week), ("always", "always: true")] {
        let calendar = Arc::new(calendar(rest));
        calendars.usable.insert(name.to_owned(), calendar);
    }
    calendars.broken.insert("broken".to_owned());
    calendars
});

static KINDS: LazyLock<Kinds> = LazyLock::new(Kinds::builtin);

pub fn load(files: &[(&str, &str)]) -> (Agreements, Vec<Finding>) {
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| {
            (
                format!(".gitsm/agreements/{name}.yaml"),
                text.as_bytes().to_vec(),
            )
        })
        .collect();
    let terms = Terms {
        kinds: &KINDS,
        zone: chrono_tz::Europe::Berlin,
        bots: ["robot".to_owned()].into(),
        people: None,
    };
    Agreements::load(&files, CALENDARS.clone(), terms)
}

/// One agreement file for incidents on business hours; `rest` is what differs.
pub fn agreements(rest: &str) -> Agreements {
    agreements_for("incident", rest)
}

/// The same for records of another kind.
pub fn agreements_for(kind: &str, rest: &str) -> Agreements {
    let text = format!("applies_to: {kind}\ntype: sla\ncalendar: business\n{rest}");
    let (agreements, findings) = load(&[("a", &text)]);
    assert_eq!(findings, [], "{text}");
    agreements
}

/// One row for everything.
pub fn one(settings: &str, targets: &str) -> Agreements {
    agreements(&format!(
        "{settings}agreements: [{{name: All, targets: {{{targets}}}}}]\n"
    ))
}

/// A reading of Berlin's clocks.
pub fn at(reading: &str) -> DateTime<Utc> {
    let format = if reading.matches(':').count() == 2 {
        "%F %T"
    } else {
        "%F %H:%M"
    };
    let local = NaiveDateTime::parse_from_str(reading, format).unwrap();
    CALENDARS.usable["always"].resolve(local, Edge::Start)
}

/// An incident from lines such as `2025-06-02 10:00 ana to=new impact=high public=hello`; `x=` clears x, and a
/// time alone is on Monday, 2025-06-02.
pub fn incident(lines: &[&str]) -> Record {
    record("incident", lines)
}

/// The same of another kind.
pub fn record(kind: &str, lines: &[&str]) -> Record {
    let kind = Arc::clone(KINDS.get(kind).unwrap());
    let id = format!("{}-250602-7KQ2M", kind.prefix().unwrap());
    let mut record = Record::new(kind, RecordId::parse(&id).unwrap());
    record.set("title", Data::text("Checkout returns 502"));
    for (index, line) in lines.iter().enumerate() {
        let mut words = line.split(' ').peekable();
        let day = match words.peek() {
            Some(word) if word.contains('-') => words.next().unwrap(),
            _ => "2025-06-02",
        };
        let time = words.next().unwrap();
        let id = EntryId::parse(&format!("E{index}")).unwrap();
        let by = PersonId::parse(words.next().unwrap()).unwrap();
        let mut entry = Entry::new(id, at(&format!("{day} {time}")), by);
        for word in words {
            let (key, value) = word.split_once('=').unwrap();
            match key {
                "to" => entry.to = Some(value.to_owned()),
                "note" => entry.note = Some(value.to_owned()),
                "public" => {
                    entry.note = Some(value.to_owned());
                    entry.public = true;
                }
                _ => {
                    entry.set.insert(key.to_owned(), Data::from_plain(value));
                }
            }
        }
        if let Some(to) = &entry.to {
            record.state.clone_from(to);
        }
        for (field, value) in &entry.set {
            record.set(field, value.clone());
        }
        record.log.push(entry);
    }
    record
}

pub fn verdict_of<'r>(
    record: &Record,
    agreements: &'r Agreements,
    kind: TargetKind,
    now: &str,
) -> Measure<'r> {
    let of_kind =
        |measure: &Measure<'_>| measure.rule.kind == kind && measure.level == AgreementType::Sla;
    let found = verdicts(record, agreements, at(now));
    found.into_iter().find(of_kind).unwrap()
}

/// All rounds of a kind.
pub fn rounds<'r>(
    record: &Record,
    agreements: &'r Agreements,
    kind: TargetKind,
    now: &str,
) -> Vec<Measure<'r>> {
    let mut found = verdicts(record, agreements, at(now));
    found.retain(|measure| measure.rule.kind == kind);
    found
}

/// Rounds in short: `1 10:00-10:40 met, 2400 s`.
pub fn told(rounds: &[Measure<'_>]) -> Vec<String> {
    let clock = |at: DateTime<Utc>| {
        let local = at.with_timezone(&chrono_tz::Europe::Berlin);
        local.format("%H:%M").to_string()
    };
    let one = |m: &Measure<'_>| {
        format!(
            "{} {}-{} {}, {} s",
            m.round.unwrap_or_default(),
            clock(m.started_at),
            m.stopped_at.map(clock).unwrap_or_default(),
            m.state.word(),
            m.elapsed
        )
    };
    rounds.iter().map(one).collect()
}

pub fn resolve<'r>(record: &Record, agreements: &'r Agreements, now: &str) -> Measure<'r> {
    verdict_of(record, agreements, TargetKind::Resolve, now)
}

pub fn response<'r>(record: &Record, agreements: &'r Agreements, now: &str) -> Measure<'r> {
    verdict_of(record, agreements, TargetKind::FirstResponse, now)
}

#[track_caller]
pub fn assert_due(measure: &Measure<'_>, expected: &str) {
    assert_eq!(measure.due, Some(at(expected)), "{measure:?}");
}

#[track_caller]
pub fn assert_state(measure: &Measure<'_>, expected: State) {
    assert_eq!(measure.state, expected, "{measure:?}");
}
