//! Turns what was said about period, dimensions and calendar into the scope of a report, or says what cannot be.

use chrono::{DateTime, Utc};

use super::args::{PeriodArgs, ScopeArgs};
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, instant};
use crate::kinds::Kinds;
use crate::model::read::closest;
use crate::report::scope::{Dimension, Hours, Scope};
use crate::report::snapshot::Snapshot;

/// More dimensions than this make a table that nobody reads.
const DIMENSIONS: usize = 3;

/// A period that ends now has begun.
pub(super) fn not_ahead(snapshot: &Snapshot, scope: &Scope<'_>) -> Result<(), CliError> {
    match scope.since {
        Some(since) if scope.until.is_none() && since >= snapshot.now => {
            let error = CliError::usage("--since is ahead, and the period ends now");
            Err(error.hint("name its end with --until"))
        }
        _ => Ok(()),
    }
}

pub(super) fn scoped(desk: &Desk, args: &ScopeArgs, scope: &mut Scope<'_>) -> Result<(), CliError> {
    scope.by = dimensions(&args.by, desk.kinds())?;
    bounded(desk, &args.period, scope)
}

pub(super) fn bounded(
    desk: &Desk,
    args: &PeriodArgs,
    scope: &mut Scope<'_>,
) -> Result<(), CliError> {
    scope.since = moment(desk, "since", args.since.as_deref())?;
    scope.until = moment(desk, "until", args.until.as_deref())?;
    match (scope.since, scope.until) {
        (Some(since), Some(until)) if since >= until => Err(CliError::usage(
            "--since is not before --until: no time is left",
        )),
        _ => Ok(()),
    }
}

/// The dimensions of these names, each once.
pub(super) fn dimensions(names: &[String], kinds: &Kinds) -> Result<Vec<Dimension>, CliError> {
    let mut dimensions = Vec::new();
    for name in names {
        let by = Dimension::parse(&name.trim().replace('-', "_"), kinds).map_err(explained)?;
        if !dimensions.contains(&by) {
            dimensions.push(by);
        }
    }
    if dimensions.len() > DIMENSIONS {
        let count = dimensions.len();
        return Err(
            CliError::usage(format!("--by has {count} dimensions")).hint(format!(
                "use {DIMENSIONS} at most, and a query for the rest"
            )),
        );
    }
    Ok(dimensions)
}

/// The calendar of this name.
pub(super) fn hours(snapshot: &Snapshot, name: Option<&str>) -> Result<Option<Hours>, CliError> {
    let Some(name) = name else { return Ok(None) };
    let calendars = snapshot.agreements.calendars();
    if let Some(calendar) = calendars.usable.get(name) {
        return Ok(Some(Hours {
            name: name.to_owned(),
            calendar: calendar.clone(),
        }));
    }
    if calendars.broken.contains(name) {
        let error = CliError::usage(format!("the calendar `{name}` has errors"));
        return Err(error.hint("`gitsm check` says which"));
    }
    let known: Vec<&str> = calendars.usable.keys().map(String::as_str).collect();
    let error = CliError::usage(format!("there is no calendar {name:?}"));
    Err(match closest(name, known.iter().copied()) {
        Some(meant) => error.hint(format!("did you mean `{meant}`?")),
        None if known.is_empty() => error.hint("calendars are files of .gitsm/calendars"),
        None => error.hint(format!("there are {}", known.join(", "))),
    })
}

fn moment(desk: &Desk, flag: &str, text: Option<&str>) -> Result<Option<DateTime<Utc>>, CliError> {
    let Some(text) = text else { return Ok(None) };
    match instant(text, desk.config().zone, desk.now()) {
        Some(at) => Ok(Some(at)),
        None => Err(
            CliError::usage(format!("--{flag} {text:?} is no day and no instant")).hint(
                "write it as 2026-10-01, \"2026-10-01 09:00\", 2026-10-01T09:00:00Z, or -30d",
            ),
        ),
    }
}
