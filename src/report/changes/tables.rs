//! The figures on changes as tables.

use std::collections::BTreeMap;

use super::score::{Band, band};
use super::view::Change;
use super::{Days, Figures};
use crate::model::data::Data;
use crate::report::scope::Group;
use crate::report::table::{Block, Cell, Column, Table, Tone, Value};
use crate::report::times::figures;

/// So many of the worst changes are named.
const WORST: usize = 10;

type Groups = BTreeMap<Vec<Group>, Figures>;

/// Success, emergencies, and what was made without asking.
pub fn success(name: &str, title: Option<&str>, by: Vec<Column>, groups: &Groups) -> Block {
    let numbers = [
        ("closed", "Closed"),
        ("successful", "Successful"),
        ("with_issues", "With issues"),
        ("unsuccessful", "Unsuccessful"),
        ("success_rate", "Success"),
        ("emergencies", "Emergency"),
        ("emergency_share", "Share"),
        ("unauthorised", "Unauthorised"),
        ("score", "Score"),
    ];
    let mut columns = by;
    columns.extend(numbers.map(|(key, title)| Column::new(key, title).right()));
    columns.push(Column::new("band", "Band"));
    let row = |own: &Figures| {
        let n = own.closed();
        let band = band(own.points, n);
        let bad = |number: i64| match number {
            0 => count(0),
            number => count(number).tone(Tone::Bad),
        };
        vec![
            count(n),
            count(own.codes[0]),
            count(own.codes[1]),
            count(own.codes[2]),
            share(own.codes[0], n),
            count(own.emergencies),
            share(own.emergencies, n),
            bad(own.unauthorised),
            Cell::new(mean(own.points, n)),
            match band {
                Some(band) => Cell::text(band.word()).tone(tone(band)),
                None => Cell::new(Value::NotApplicable),
            },
        ]
    };
    table(name, title, columns, groups, &row)
}

/// The four keys.
pub fn delivery(
    name: &str,
    title: &str,
    by: Vec<Column>,
    groups: &Groups,
    days: Option<Days>,
) -> Block {
    let numbers = [
        ("deployments", "Deployed"),
        ("per_week", "Per week"),
        ("lead_n", "n"),
        ("lead_median", "Lead"),
        ("lead_p90", "p90"),
        ("approved_n", "n"),
        ("approved_median", "Approved"),
        ("approved_p90", "p90"),
        ("failed", "Failed"),
        ("failure_rate", "Failure rate"),
        ("restored_n", "n"),
        ("restore_median", "Restore"),
        ("restore_p90", "p90"),
        ("unrestored", "Open"),
    ];
    let mut columns = by;
    columns.extend(numbers.map(|(key, title)| Column::new(key, title).right()));
    let row = |own: &Figures| {
        let times = |seconds: &[i64]| {
            let found = figures(&mut seconds.to_vec());
            let cell =
                |seconds: Option<i64>| Cell::new(seconds.map_or(Value::NotApplicable, Value::Age));
            [
                cell(found.map(|found| found.median)),
                cell(found.map(|found| found.p90)),
            ]
        };
        let [lead, lead_p90] = times(&own.lead);
        let [approved, approved_p90] = times(&own.from_approval);
        let [restore, restore_p90] = times(&own.restored);
        vec![
            count(own.deployments),
            Cell::new(per_week(own.deployments, days)),
            length(&own.lead),
            lead,
            lead_p90,
            length(&own.from_approval),
            approved,
            approved_p90,
            count(own.failed),
            share(own.failed, own.deployments),
            length(&own.restored),
            restore,
            restore_p90,
            count(own.unrestored),
        ]
    };
    table(name, Some(title), columns, groups, &row)
}

/// The changes that lost points, the worst first.
pub fn worst(bad: &[(i64, &Change<'_>)]) -> Block {
    let row = |(points, change): &(i64, &Change<'_>)| {
        vec![
            Cell::text(change.record.id.as_str()).tone(Tone::Strong),
            Cell::text(change.record.title()),
            Cell::text(change.record.text(super::view::CODE).unwrap_or_default()),
            count(i64::try_from(change.caused.len()).unwrap_or(i64::MAX)),
            Cell::new(Value::Int(*points)).tone(Tone::Bad),
        ]
    };
    Block::Table(Table {
        name: "worst".to_owned(),
        title: Some(match bad.len() {
            n if n > WORST => format!("Worst ({WORST} of {n})"),
            _ => "Worst".to_owned(),
        }),
        columns: vec![
            Column::new("id", "Id"),
            Column::new("title", "Title").shrink(),
            Column::new("close_code", "Went"),
            Column::new("incidents", "Incidents").right(),
            Column::new("points", "Points").right(),
        ],
        rows: bad.iter().take(WORST).map(row).collect(),
        empty: "no change lost points".to_owned(),
    })
}

/// What the figures mean.
pub fn remarks(days: Option<Days>) -> Vec<String> {
    let mut remarks = vec![
        "success: closed as successful, of all closed with a close code; a change counts in the period in which it was closed, and as deployed in the one in which it was carried out".to_owned(),
        "lead: from the opening to when it was carried out; approved: from the last approval before the work, else from when it was scheduled; what was found afterwards has neither; n is how many have such a time".to_owned(),
        "failed: unsuccessful, taken back, or the cause of an incident; restore: of these incidents, from when users felt it to when it was over".to_owned(),
        "score: +3, -2 or -5 for how it went, -10, -5 or -2 for each incident of priority 1, 2, 3 that it caused, as a mean; excellent from 2.5, high from 1, medium from -2".to_owned(),
        "p90: the nearest rank, so that 90 % took no longer".to_owned(),
    ];
    if let Some(Days(days)) = days {
        remarks.push(format!("per week: over {days:.1} days"));
    }
    remarks
}

fn table(
    name: &str,
    title: Option<&str>,
    columns: Vec<Column>,
    groups: &Groups,
    row: &dyn Fn(&Figures) -> Vec<Cell>,
) -> Block {
    let cells = |(group, own): (&Vec<Group>, &Figures)| {
        let mut cells: Vec<Cell> = group.iter().map(Group::cell).collect();
        cells.extend(row(own));
        cells
    };
    let rows = groups.iter().map(cells).collect();
    Block::Table(Table::new(
        name,
        title,
        columns,
        rows,
        "no change was closed or carried out",
    ))
}

fn tone(band: Band) -> Tone {
    match band {
        Band::Low => Tone::Bad,
        Band::Medium => Tone::Warn,
        Band::High | Band::Excellent => Tone::Good,
    }
}

fn count(number: i64) -> Cell {
    let tone = if number == 0 {
        Tone::Muted
    } else {
        Tone::Plain
    };
    Cell::new(Value::Int(number)).tone(tone)
}

fn length(seconds: &[i64]) -> Cell {
    count(i64::try_from(seconds.len()).unwrap_or(i64::MAX))
}

#[allow(clippy::cast_precision_loss)] // counts of records, far below 2^53
fn share(part: i64, n: i64) -> Cell {
    Cell::new(match n {
        0 => Value::NotApplicable,
        n => Value::Share(part as f64 / n as f64),
    })
}

#[allow(clippy::cast_precision_loss)] // as above
fn mean(sum: i64, n: i64) -> Value {
    match n {
        0 => Value::NotApplicable,
        n => decimal(sum as f64 / n as f64),
    }
}

#[allow(clippy::cast_precision_loss)] // as above
fn per_week(n: i64, days: Option<Days>) -> Value {
    match days {
        Some(Days(days)) => decimal(n as f64 * 7.0 / days),
        None => Value::NotApplicable,
    }
}

/// Two digits are as much as such counts bear.
fn decimal(number: f64) -> Value {
    Value::Data(Data::Decimal(format!("{number:.2}")))
}
