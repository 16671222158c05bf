//! What the report shows of what was counted: services, outages, error budgets.

use super::outages::Effect;
use super::{Counted, DAYS, Line, Period, burn_rate};
use crate::report::chart::{Bar, Chart, Plot};
use crate::report::scope::Scope;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// The report.
pub(super) fn document(scope: &Scope<'_>, period: &Period, lines: &[Line<'_>]) -> Document {
    let mut blocks = vec![
        Block::Fields {
            name: "period".to_owned(),
            title: None,
            rows: vec![
                (
                    Column::new("since", "From"),
                    Cell::new(Value::Time(period.since)),
                ),
                (
                    Column::new("until", "To"),
                    Cell::new(Value::Time(period.until)),
                ),
            ],
        },
        Block::Table(services(lines)),
    ];
    if lines.iter().any(|line| !line.outages.is_empty()) {
        blocks.push(Block::Table(outage_table(lines)));
    }
    blocks.extend(chart(lines));
    Document {
        schema: "report.availability".to_owned(),
        title: Some("Availability of services".to_owned()),
        blocks,
        remarks: remarks(scope, period, lines),
    }
}

fn services(lines: &[Line<'_>]) -> Table {
    let any = |of: fn(&Line<'_>) -> i64| lines.iter().any(|line| of(line) > 0);
    let number = |key: &str, title: &str| Column::new(key, title).right();
    Table {
        name: "availability".to_owned(),
        title: None,
        columns: vec![
            Column::new("service", "Service"),
            number("agreed_seconds", "Agreed"),
            number("outages", "Outages"),
            number("outage_seconds", "Outage"),
            number("degraded_seconds", "Degraded").folded_unless(any(|line| line.degraded)),
            number("planned_seconds", "Planned").folded_unless(any(|line| line.planned)),
            number("availability", "Availability"),
            number("target", "Target"),
            number("budget_seconds", "Budget"),
            number("budget_used", "Used"),
            number("budget_left_seconds", "Left"),
            number("burn_rate", "Burn rate"),
            number("unsaid", "Effect not said").folded_unless(any(|line| line.unsaid)),
        ],
        rows: lines.iter().map(cells).collect(),
        empty: "no service in scope; they are records of their own: `gitsm service new`".to_owned(),
    }
}

fn cells(line: &Line<'_>) -> Vec<Cell> {
    let seconds = |seconds: i64| Cell::new(Value::Seconds(seconds));
    let or_none = |value: Option<Value>| value.unwrap_or(Value::NotApplicable);
    let objective = line.objective.filter(|_| line.agreed > 0);
    let budget = objective.map(|objective| objective.budget(line.agreed));
    let left = budget.map(|budget| budget - line.down);
    let tone = match left {
        Some(left) if left < 0 => Tone::Bad,
        _ => Tone::Plain,
    };
    let burn = objective.and_then(|it| burn_rate(line.down, line.observed, it));
    let measured = |cell: Cell| match line.observed {
        0 => Cell::new(Value::NotApplicable),
        _ => cell,
    };
    let count = |n: i64, tone: Tone| {
        let tone = if n == 0 { Tone::Muted } else { tone };
        Cell::new(Value::Int(n)).tone(tone)
    };
    let full = line
        .outages
        .iter()
        .filter(|it| it.outage.effect == Effect::Outage);
    vec![
        Cell::text(line.record.id.as_str()).tone(Tone::Strong),
        seconds(line.agreed),
        count(i64::try_from(full.count()).unwrap_or(i64::MAX), Tone::Plain),
        measured(seconds(line.outage)),
        measured(seconds(line.degraded)),
        measured(seconds(line.planned)),
        Cell::new(or_none(reached(line))).tone(tone),
        Cell::new(or_none(
            line.objective.map(|it| Value::FineShare(it.share())),
        )),
        Cell::new(or_none(budget.map(Value::Seconds))),
        Cell::new(or_none(used(line))).tone(tone),
        Cell::new(or_none(left.map(Value::Seconds))).tone(tone),
        Cell::new(or_none(burn.map(Value::Factor))),
        count(line.unsaid, Tone::Warn),
    ]
}

#[allow(clippy::cast_precision_loss)] // seconds of a period, far below 2^53
pub(super) fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn reached(line: &Line<'_>) -> Option<Value> {
    ratio(line.observed - line.down, line.observed).map(Value::FineShare)
}

/// The share of the budget that is used; not applicable where there is none.
fn used(line: &Line<'_>) -> Option<Value> {
    let budget = line.objective?.budget(line.agreed);
    ratio(line.down, budget).map(Value::Share)
}

fn outage_table(lines: &[Line<'_>]) -> Table {
    let row = |line: &Line<'_>, counted: &Counted<'_>| {
        let outage = &counted.outage;
        let budget = line.objective.map(|it| it.budget(line.agreed));
        let full = outage.effect == Effect::Outage;
        let part = budget
            .filter(|_| full)
            .and_then(|it| ratio(counted.seconds, it));
        vec![
            Cell::text(line.record.id.as_str()),
            Cell::text(outage.record.id.as_str()).tone(Tone::Strong),
            Cell::text(outage.effect.name()),
            Cell::new(Value::Time(outage.from)),
            Cell::new(outage.to.map_or(Value::Empty, Value::Time)),
            Cell::new(Value::Seconds(counted.seconds)),
            Cell::new(Value::Seconds(counted.planned)),
            Cell::new(part.map_or(Value::NotApplicable, Value::Share)),
        ]
    };
    let any_planned = lines
        .iter()
        .flat_map(|line| &line.outages)
        .any(|counted| counted.planned > 0);
    let rows = lines
        .iter()
        .flat_map(|line| line.outages.iter().map(move |outage| row(line, outage)));
    Table {
        name: "outages".to_owned(),
        title: Some("Outages".to_owned()),
        columns: vec![
            Column::new("service", "Service"),
            Column::new("incident", "Incident"),
            Column::new("effect", "Effect"),
            Column::new("from", "From"),
            Column::new("to", "To"),
            Column::new("seconds", "In agreed time").right(),
            Column::new("planned_seconds", "Planned")
                .right()
                .folded_unless(any_planned),
            Column::new("budget_share", "Of the budget").right(),
        ],
        rows: rows.collect(),
        empty: "no outage".to_owned(),
    }
}

/// What is used of every budget; none where no service has one.
fn chart(lines: &[Line<'_>]) -> Option<Block> {
    let bar = |line: &Line<'_>| {
        let budget = line.objective?.budget(line.agreed);
        Some(Bar {
            label: line.record.id.to_string(),
            sizes: vec![line.down, (budget - line.down).max(0)],
            note: used(line)?,
        })
    };
    let bars: Vec<Bar> = lines.iter().filter_map(bar).collect();
    (!bars.is_empty()).then(|| {
        Block::Chart(Chart {
            title: "Error budgets".to_owned(),
            plot: Plot::Bars {
                parts: vec![
                    ("used".to_owned(), Tone::Bad),
                    ("left".to_owned(), Tone::Muted),
                ],
                bars,
            },
        })
    })
}

fn remarks(scope: &Scope<'_>, period: &Period, lines: &[Line<'_>]) -> Vec<String> {
    let mut remarks = Vec::new();
    if scope.since.is_none() {
        remarks.push(format!(
            "period: {DAYS} days up to {}; --since and --until name another",
            if scope.until.is_some() {
                "--until"
            } else {
                "now"
            }
        ));
    }
    if period.until > period.now {
        remarks.push(
            "the period is not over: agreed time and budget are those of all of it, the rest is up to now"
                .to_owned(),
        );
    }
    remarks.push("availability = (agreed - outage) / agreed, the union of incidents with effect outage, from impact_started_at or the opening to mitigated_at or the resolution; planned: in the window of an authorised change that interrupts the service".to_owned());
    remarks.push("budget = (1 - target) x agreed; burn rate 1 uses it up exactly at the end; services that depend on one another are judged each by itself".to_owned());
    if lines.iter().any(|line| line.unsaid > 0) {
        remarks.push("effect not said: incidents on the service that do not say whether it could be used; they count as no outage, so availability is that at most: `gitsm set ID effect=outage`, degraded or usable".to_owned());
    }
    for line in lines {
        let id = &line.record.id;
        match &line.trouble {
            Some(trouble) => remarks.push(format!("{id}: {trouble}")),
            None if line.agreed == 0 => remarks.push(format!(
                "{id}: no agreed time in the period; offered_since says if it is older than its record"
            )),
            None => {}
        }
    }
    remarks
}
