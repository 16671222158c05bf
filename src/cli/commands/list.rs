//! `gitsm list` and `gitsm <kind> list`

use std::mem::ManuallyDrop;
use std::sync::Arc;

use clap::Args;
use rayon::prelude::*;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Desk, DeskError, Policy};
use crate::model::kind::Kind;
use crate::model::read::closest;
use crate::query::{Context as Asker, Query};
use crate::report::held::notes;
use crate::report::list::{columns, list};
use crate::report::rows::{JUDGED, Row, keys, known};
use crate::report::snapshot::Snapshot;

/// List records that match a query
#[derive(Debug, Args)]
#[command(after_help = QUERIES)]
pub struct ListArgs {
    /// Terms of a query: state:open priority:1,2 assignee:@me "text"
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// Columns to show, with commas between
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Keys to sort by, with commas between; - before one turns it round
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    pub sort: Option<String>,
    /// Show this many at most
    #[arg(short = 'n', long, value_name = "NUMBER")]
    pub limit: Option<usize>,
}

/// How queries are written; shared by everything that takes one.
pub const QUERIES: &str = "\
Queries: key:value, key:a,b for either, -key:value for none, key:>x, key:a..b, has:key, \"text\".
  state:open priority:1,2 service:checkout assignee:@me team:@mine opened:7d -label:later
Quote what the shell would take for itself: 'opened:>2026-10-01'.
Keys are the fields of the kinds, and id, kind, state, phase, priority, opened, resolved, updated, age,
link, external, label, reopened, held, sla, due, left, breached, at_risk.";

/// Prints a list.
pub fn run(
    context: &Context,
    args: &ListArgs,
    kind: Option<&Arc<Kind>>,
) -> Result<Outcome, CliError> {
    let mut desk = context.desk()?;
    let columns = chosen(&desk, args, kind)?;
    if context.globals.policy.is_none() && !may_judge(args, &columns) {
        // Nobody asks about targets, so nobody needs to know what was in force when: that takes history.
        desk = desk.under(Policy::Current);
    }
    // The process ends next: taking ten thousand records apart before is a tenth of the call.
    let snapshot = ManuallyDrop::new(snapshot(&desk, kind)?);
    let asker = desk.query_context(&snapshot.people);
    let query = query(&desk, &args.query, args.sort.as_deref(), &asker)?;
    let mut rows: Vec<Row<'_>> = matching(&snapshot, &query, &asker)
        .into_iter()
        .map(|(_, row)| row)
        .collect();
    let judging = columns
        .iter()
        .any(|column| JUDGED.contains(&column.as_str()));
    if judging {
        rows = rows
            .into_par_iter()
            .map(|row| row.judged(&snapshot.agreements))
            .collect();
    }
    if query.is_sorted() {
        query.sort(&mut rows);
    } else {
        rows.sort_by(|a, b| natural(a).cmp(&natural(b)));
    }
    rows.truncate(args.limit.unwrap_or(usize::MAX));
    if context.globals.quiet && context.globals.format_name() == "text" {
        rows.iter()
            .for_each(|row| context.out.line(row.record.id.as_str()));
        return Ok(context.unread(&snapshot));
    }
    let mut doc = list(&rows, &columns);
    if judging || is_judging(&query) {
        doc.remarks.extend(notes(&snapshot));
    }
    context.print(&doc, &desk, true)?;
    Ok(context.unread(&snapshot))
}

/// The records that a query matches, with their positions; judged where it asks about targets.
pub fn matching<'a>(snapshot: &'a Snapshot, query: &Query, asker: &Asker) -> Vec<(usize, Row<'a>)> {
    let judging = is_judging(query);
    let row = |(at, record)| match judging {
        true => (
            at,
            Row::new(record, snapshot.now).judged(&snapshot.agreements),
        ),
        false => (at, Row::new(record, snapshot.now)),
    };
    let rows = snapshot.records.par_iter().enumerate().map(row);
    rows.filter(|(_, row)| query.matches(row, asker)).collect()
}

/// Whether a call can be about targets, as far as its words tell.
fn may_judge(args: &ListArgs, columns: &[String]) -> bool {
    let words = args.query.iter().chain(&args.sort).chain(columns);
    let mut words = words.map(String::as_str);
    words.any(|word| JUDGED.iter().any(|key| word.contains(key)))
}

/// Whether a query asks about targets.
fn is_judging(query: &Query) -> bool {
    JUDGED.iter().any(|key| query.mentions(key))
}

/// The records of a kind, or of all.
pub fn snapshot(desk: &Desk, kind: Option<&Arc<Kind>>) -> Result<Snapshot, CliError> {
    Ok(match kind {
        Some(kind) => desk.snapshot_of(&[kind])?,
        None => desk.snapshot()?,
    })
}

/// The query that the arguments spell, checked against the keys there are.
pub fn query(
    desk: &Desk,
    words: &[String],
    sort: Option<&str>,
    asker: &Asker,
) -> Result<Query, CliError> {
    let unshield = |word: &String| match word.strip_prefix('!') {
        Some(term) => format!("-{term}"),
        None => word.clone(),
    };
    let mut words: Vec<String> = words.iter().map(unshield).collect();
    words.extend(sort.map(|keys| format!("sort:{keys}")));
    let query = Query::from_args(&words).map_err(DeskError::from)?;
    let keys = keys(desk.kinds());
    query.check(&known(&keys), asker).map_err(DeskError::from)?;
    Ok(query)
}

/// What is still to do first, the most urgent on top, then the newest.
fn natural<'a>(
    row: &Row<'a>,
) -> (
    bool,
    u8,
    std::cmp::Reverse<Option<chrono::DateTime<chrono::Utc>>>,
    &'a str,
) {
    let record = row.record;
    let ended = !record.category().is_open();
    (
        ended,
        record.priority().unwrap_or(u8::MAX),
        std::cmp::Reverse(record.opened_at()),
        record.id.as_str(),
    )
}

fn chosen(desk: &Desk, args: &ListArgs, kind: Option<&Arc<Kind>>) -> Result<Vec<String>, CliError> {
    if args.columns.is_empty() {
        return Ok(columns(kind.map(|kind| kind.as_ref())));
    }
    let keys = keys(desk.kinds());
    let wanted: Vec<String> = args
        .columns
        .iter()
        .map(|column| column.trim().replace('-', "_"))
        .collect();
    match wanted.iter().find(|column| !keys.contains_key(*column)) {
        None => Ok(wanted),
        Some(unknown) => {
            let hint = match closest(unknown, keys.keys().map(String::as_str)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`gitsm list --help` tells which keys there are".to_owned(),
            };
            Err(CliError::usage(format!("there is no column `{unknown}`")).hint(hint))
        }
    }
}
