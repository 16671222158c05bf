//! `gitsm <kind> calendar|conflicts|next-slot`, for kinds that have a planned window.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use clap::{ArgMatches, Args, Command};

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Desk, Planning, Wanted, instant};
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::policy::conflict::{conflicts, planned};
use crate::policy::slot::{self, slots};
use crate::policy::window::Unknown;
use crate::render::style::{MUTED, of_tone, paint};
use crate::render::{self, Format, Meta, ics};
use crate::report::schedule::{self, Agenda, LEGEND, Line};
use crate::report::table::Document;
use crate::sla::calendar::Edge;
use crate::sla::calendar::zone::{local, resolve};
use crate::sla::duration::Target;
use crate::sla::span::Span;

use super::parsed;

/// The verbs, and what each does.
const VERBS: [(&str, &str); 3] = [
    (
        "calendar",
        "Draw the months: what is planned, freezes, maintenance windows",
    ),
    (
        "conflicts",
        "Show what is in the way of its window: freezes, maintenance, other plans",
    ),
    (
        "next-slot",
        "Find the next times at which nothing is in its way",
    ),
];

/// Which months.
#[derive(Debug, Args)]
#[command(after_help = "Formats: text, ics (a feed for other calendars), json, csv, markdown.")]
struct CalendarArgs {
    /// The first month, such as 2026-11; this one, when left out
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// So many months
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=24))]
    months: u32,
}

/// Conflicts of what.
#[derive(Debug, Args)]
#[command(after_help = "Exit code 1 when there is a conflict.")]
struct ConflictsArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// As if it began then
    #[arg(long = "start", value_name = "TIME", allow_hyphen_values = true)]
    begin: Option<String>,
    /// As if it ended then
    #[arg(long = "end", value_name = "TIME", allow_hyphen_values = true)]
    finish: Option<String>,
}

/// A slot for what.
#[derive(Debug, Args)]
#[command(after_help = "Exit code 1 when there is none.")]
struct SlotArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// Not before then; now, when left out
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    after: Option<String>,
    /// Look so far ahead
    #[arg(long, value_name = "DURATION", default_value = "14d")]
    within: String,
    /// So long; as long as its window, when left out
    #[arg(long, value_name = "DURATION")]
    length: Option<String>,
    /// At most so many
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    limit: usize,
}

/// Whether a verb is one of these.
pub fn is_verb(name: &str) -> bool {
    VERBS.iter().any(|(verb, _)| *verb == name)
}

/// Adds the verbs to the command of a kind.
pub fn augment(kind: &Kind, command: Command) -> Command {
    VERBS.into_iter().fold(command, |command, (verb, help)| {
        let sub = Command::new(verb);
        let ids = || complete::ids(Some(kind.kind.clone()));
        let sub = match verb {
            "calendar" => CalendarArgs::augment_args(sub),
            "conflicts" => ConflictsArgs::augment_args(sub).mut_arg("id", |arg| arg.add(ids())),
            _ => SlotArgs::augment_args(sub).mut_arg("id", |arg| arg.add(ids())),
        };
        command.subcommand(sub.about(help))
    })
}

/// Runs a verb.
pub fn run(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    verb: &str,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    match verb {
        "calendar" => calendar(context, desk, kind, &parsed(matches)?),
        "conflicts" => met(context, desk, kind, &parsed(matches)?),
        _ => next_slot(context, desk, kind, &parsed(matches)?),
    }
}

fn moment(desk: &Desk, flag: &str, text: &str) -> Result<DateTime<Utc>, CliError> {
    instant(text, desk.config().zone, desk.now()).ok_or_else(|| {
        CliError::usage(format!("--{flag} {text:?} is no time"))
            .hint("such as \"2026-11-21 10:00\", 2026-11-21T10:00:00Z, tomorrow or +2h")
    })
}

fn duration(flag: &str, text: &str) -> Result<TimeDelta, CliError> {
    let days = || {
        let days: i64 = text.strip_suffix('d')?.parse().ok()?;
        (1..=3660).contains(&days).then(|| TimeDelta::days(days))
    };
    let parsed = match text.parse::<Target>() {
        Ok(Target::Elapsed(seconds)) => Some(TimeDelta::seconds(seconds.get().into())),
        _ => days(),
    };
    parsed.ok_or_else(|| {
        CliError::usage(format!("--{flag} {text:?} is no length of time"))
            .hint("such as 90m, 2h or 14d")
    })
}

/// Names what could not be read; then the answer may lack something.
fn unread(context: &Context, planning: &Planning) -> Outcome {
    for finding in &planning.findings {
        context.out.warning(&finding.to_string());
    }
    match planning.findings.is_empty() {
        true => Outcome::Done,
        false => Outcome::Undecided,
    }
}

fn unknown(context: &Context, windows: &[Unknown]) -> Outcome {
    for window in windows {
        context.out.warning(&window.text());
    }
    Outcome::Undecided
}

fn met(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &ConflictsArgs,
) -> Result<Outcome, CliError> {
    let (_, record) = desk.load(&args.id, Some(kind))?;
    let span = asked(desk, &record, args)?;
    let planning = desk.planning(None, Wanted::Asked)?;
    let others = planning.others(&record.id);
    let (found, lost) = conflicts(&record, &span, &planning.around(desk, &others));
    context.print(&schedule::conflicts(&record, &span, &found), desk, false)?;
    let read = unread(context, &planning);
    Ok(match (found.is_empty(), lost.as_slice()) {
        (false, _) => Outcome::No,
        (true, []) => read,
        (true, lost) => unknown(context, lost),
    })
}

/// The window that is asked about: its own, with what was given in its place.
fn asked(desk: &Desk, record: &Record, args: &ConflictsArgs) -> Result<Span, CliError> {
    let own = planned(record);
    let given = |flag: &str, text: &Option<String>| {
        text.as_deref()
            .map(|text| moment(desk, flag, text))
            .transpose()
    };
    let (start, end) = (given("start", &args.begin)?, given("end", &args.finish)?);
    let length = own.map(|own| own.end - own.start);
    let start = start.or(own.map(|own| own.start));
    let moved = start.zip(length).map(|(start, length)| start + length);
    match (start, end.or(moved)) {
        (Some(start), Some(end)) if start < end => Ok(Span { start, end }),
        (Some(_), Some(_)) => Err(CliError::usage("it would end before it begins")),
        _ => Err(
            CliError::usage(format!("{} has no planned window", record.id))
                .hint("give one with --start and --end"),
        ),
    }
}

fn next_slot(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &SlotArgs,
) -> Result<Outcome, CliError> {
    let (_, record) = desk.load(&args.id, Some(kind))?;
    let own = planned(&record);
    let length = match (&args.length, own) {
        (Some(text), _) => duration("length", text)?,
        (None, Some(own)) => own.end - own.start,
        (None, None) => {
            let message = format!("{} has no planned window", record.id);
            return Err(CliError::usage(message).hint("say how long it takes with --length"));
        }
    };
    let from = match &args.after {
        Some(text) => moment(desk, "after", text)?,
        None => desk.now(),
    };
    let zone = desk.config().zone;
    let wanted = slot::Wanted {
        from,
        until: from + duration("within", &args.within)?,
        length,
        daily: own.map(|own| local(zone, own.start.timestamp()).time()),
        zone,
        limit: args.limit,
    };
    let planning = desk.planning(None, Wanted::Asked)?;
    let others = planning.others(&record.id);
    let found = match slots(&record, &wanted, &planning.around(desk, &others)) {
        Ok(found) => found,
        Err(lost) => return Ok(unknown(context, &lost)),
    };
    context.print(&schedule::slots(&record, &found, &args.within), desk, false)?;
    Ok(match (unread(context, &planning), found.is_empty()) {
        (_, true) => Outcome::No,
        (read, false) => read,
    })
}

fn calendar(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &CalendarArgs,
) -> Result<Outcome, CliError> {
    let zone = desk.config().zone;
    let today = local(zone, desk.now().timestamp()).date();
    let first = match &args.month {
        None => today.with_day(1),
        Some(text) => NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d")
            .ok()
            .filter(|_| text.len() == 7),
    };
    let first = first.ok_or_else(|| {
        let text = args.month.clone().unwrap_or_default();
        CliError::usage(format!("--month {text:?} is no month")).hint("such as 2026-11")
    })?;
    let after = first.checked_add_months(Months::new(args.months));
    let last = after.and_then(|after| after.checked_sub_days(Days::new(1)));
    let (Some(after), Some(last)) = (after, last) else {
        return Err(CliError::usage("there is no such month"));
    };
    let midnight = |day: NaiveDate| {
        let at = resolve(zone, day.and_time(NaiveTime::MIN), Edge::Start);
        DateTime::from_timestamp(at, 0).unwrap_or_default()
    };
    let planning = desk.planning(None, Wanted::All)?;
    let (agenda, lost) = Agenda::new(
        kind,
        &planning.plans,
        &planning.policies,
        &planning.calendars,
        Span {
            start: midnight(first),
            end: midnight(after),
        },
    );
    match context.globals.format_name() {
        "ics" => {
            let name = format!("{}: {}", desk.config().desk, kind.folder);
            context
                .out
                .data(&ics::render(&agenda.events(), &name, desk.now()));
        }
        "text" => {
            let lines = schedule::drawing(&agenda, first..=last, today, zone);
            context
                .out
                .paged(&drawn(context, &agenda.document(), desk, &lines));
        }
        _ => context.print(&agenda.document(), desk, false)?,
    }
    Ok(match (unread(context, &planning), lost.as_slice()) {
        (Outcome::Done, []) => Outcome::Done,
        (_, lost) => {
            unknown(context, lost);
            Outcome::Partly
        }
    })
}

/// The months, what the marks mean, and the tables.
fn drawn(context: &Context, doc: &Document, desk: &Desk, lines: &[Line]) -> String {
    let color = context.out.colored();
    let painted = |(text, tone): &(String, _)| paint(text, of_tone(*tone), color);
    let mut out = String::new();
    for line in lines {
        let plain: String = line.iter().map(|(text, _)| text.as_str()).collect();
        let spare = plain.len() - plain.trim_end().len();
        let line: String = line.iter().map(painted).collect();
        out.push_str(if color {
            &line
        } else {
            &line[..line.len() - spare]
        });
        out.push('\n');
    }
    let options = render::Options {
        width: context.out.width(),
        color,
        zone: desk.config().zone,
        ..render::Options::default()
    };
    let legend = textwrap::fill(LEGEND, options.width.unwrap_or(usize::MAX).max(20));
    out.push_str(&format!("\n{}\n\n", paint(&legend, MUTED, color)));
    out + &render::render(doc, Format::Text, &options, &Meta::default())
}
