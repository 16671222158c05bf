//! `gitsm calendar due` and `gitsm calendar elapsed`

use chrono::{DateTime, Utc};
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::model::explain::{Class, Explain};
use crate::model::id::write_time;
use crate::report::table::{Block, Cell, Column, Document, Value};
use crate::sla::calendar::{Calendar, Edge};
use crate::sla::duration::Target;
use crate::sla::pause::Pauses;

use super::moment::{moment, pauses};
use super::{Chosen, chosen};

/// What is counted on.
#[derive(Debug, Args)]
pub struct DueArgs {
    /// The calendar
    #[arg(value_name = "NAME")]
    pub name: String,
    /// When the clock starts
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub from: String,
    /// What the target grants: 4h, 90m, 1h30m, or business days such as 2bd
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub target: String,
    /// When the clock stands still; may be given several times
    #[arg(long, value_name = "START/END", allow_hyphen_values = true)]
    pub pause: Vec<String>,
}

/// What is counted on.
#[derive(Debug, Args)]
pub struct ElapsedArgs {
    /// The calendar
    #[arg(value_name = "NAME")]
    pub name: String,
    /// From when
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub from: String,
    /// Up to when
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub to: String,
    /// When the clock stands still; may be given several times
    #[arg(long, value_name = "START/END", allow_hyphen_values = true)]
    pub pause: Vec<String>,
}

/// Why there is no due instant.
#[derive(Debug, thiserror::Error)]
enum NoDue {
    #[error("it is never due: the pause from {0} is not over")]
    Paused(String),
    #[error("it is never due: `{name}` does not open for {target} within 100 years")]
    Never { name: String, target: Target },
}

impl Explain for NoDue {
    fn class(&self) -> Class {
        Class::No
    }

    fn hint(&self) -> Option<String> {
        match self {
            NoDue::Paused(_) => Some("give the pause an end: --pause START/END".to_owned()),
            NoDue::Never { .. } => None,
        }
    }
}

/// Prints when a target is due.
pub fn due(context: &Context, args: &DueArgs) -> Result<Outcome, CliError> {
    let chosen = chosen(context, &args.name)?;
    let calendar = &chosen.calendar;
    let target: Target = args.target.parse().map_err(explained)?;
    let from = moment(context, calendar, "from", &args.from, Edge::Start)?;
    let pauses = pauses(context, calendar, &args.pause)?;
    let Some(due) = calendar.due(from, target, &pauses) else {
        return Err(explained(never(calendar, from, target, &pauses)));
    };
    let granted = calendar.target_seconds(from, target);
    let answer = vec![
        (
            Column::new("target", "Target"),
            Cell::text(target.to_string()),
        ),
        (
            Column::new("granted", "Granted"),
            Cell::new(granted.map_or(Value::Empty, Value::Seconds)),
        ),
        (Column::new("due", "Due"), Cell::new(Value::Time(due))),
    ];
    let question = Question {
        args_name: &args.name,
        from,
        to: None,
        pauses: &pauses,
    };
    print(
        context,
        &chosen,
        "calendar.due",
        &question,
        answer,
        &write_time(due),
    )
}

fn never(calendar: &Calendar, from: DateTime<Utc>, target: Target, pauses: &Pauses) -> NoDue {
    match pauses.open_since() {
        Some(since) if calendar.due(from, target, &Pauses::NONE).is_some() => {
            NoDue::Paused(write_time(since))
        }
        _ => NoDue::Never {
            name: calendar.name().to_owned(),
            target,
        },
    }
}

/// Prints how much time elapsed.
pub fn elapsed(context: &Context, args: &ElapsedArgs) -> Result<Outcome, CliError> {
    let chosen = chosen(context, &args.name)?;
    let calendar = &chosen.calendar;
    let from = moment(context, calendar, "from", &args.from, Edge::Start)?;
    let to = moment(context, calendar, "to", &args.to, Edge::End)?;
    let pauses = pauses(context, calendar, &args.pause)?;
    if to < from {
        let (from, to) = (write_time(from), write_time(to));
        context.out.warning(&format!(
            "{to} is before {from}: that counts as no time at all"
        ));
    }
    let elapsed = calendar.elapsed(from, to, &pauses);
    let answer = vec![(
        Column::new("elapsed", "Elapsed"),
        Cell::new(Value::Seconds(elapsed)),
    )];
    let question = Question {
        args_name: &args.name,
        from,
        to: Some(to),
        pauses: &pauses,
    };
    print(
        context,
        &chosen,
        "calendar.elapsed",
        &question,
        answer,
        &elapsed.to_string(),
    )
}

/// What was asked, as it was understood.
struct Question<'a> {
    args_name: &'a str,
    from: DateTime<Utc>,
    to: Option<DateTime<Utc>>,
    pauses: &'a Pauses,
}

/// As text the answer alone; in other formats also what was asked, as it was understood.
fn print(
    context: &Context,
    chosen: &Chosen,
    schema: &str,
    asked: &Question<'_>,
    answer: Vec<(Column, Cell)>,
    plain: &str,
) -> Result<Outcome, CliError> {
    if context.globals.format_name() == "text" {
        context.out.line(plain);
        return Ok(Outcome::Done);
    }
    let pause = |(from, to): (DateTime<Utc>, Option<DateTime<Utc>>)| {
        format!(
            "{}/{}",
            write_time(from),
            to.map(write_time).unwrap_or_default()
        )
    };
    let mut rows = vec![
        (
            Column::new("calendar", "Calendar"),
            Cell::text(asked.args_name),
        ),
        (
            Column::new("zone", "Zone"),
            Cell::text(chosen.calendar.zone().name()),
        ),
        (
            Column::new("from", "From"),
            Cell::new(Value::Time(asked.from)),
        ),
    ];
    rows.extend(
        asked
            .to
            .map(|to| (Column::new("to", "To"), Cell::new(Value::Time(to)))),
    );
    let pauses = asked.pauses.iter().map(pause).collect();
    rows.push((
        Column::new("pauses", "Pauses"),
        Cell::new(Value::List(pauses)),
    ));
    rows.extend(answer);
    let doc = Document {
        schema: schema.to_owned(),
        blocks: vec![Block::Fields {
            name: "item".to_owned(),
            title: None,
            rows,
        }],
        ..Document::default()
    };
    match &chosen.desk {
        Some(desk) => context.print(&doc, desk, false)?,
        None => context.print_plain(&doc)?,
    }
    Ok(Outcome::Done)
}
