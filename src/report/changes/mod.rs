//! How changes go: success, emergencies, what was made without asking, and the four keys of software delivery.
//!
//! | figure | formula |
//! |---|---|
//! | success rate | closed as `successful` / closed with a close code |
//! | emergency share | of these, those of the type `emergency` |
//! | deployment frequency | changes carried out / days of the period |
//! | lead time | from the opening, and from the authorisation, to when it was carried out |
//! | change failure rate | (unsuccessful, taken back, or named by an incident as its cause) / carried out |
//! | time to restore | of the incidents they caused: from when users felt it (else the opening) to when it was over |
//! | score | see [`score`] |
//!
//! A change counts among the closed ones in the period in which it was closed, among the deployments in the one in
//! which it was carried out, with all that it caused. Failures come from real incidents and not from pipelines,
//! because a green pipeline says nothing about users.
//! Sources: Forsgren, Humble, Kim, Accelerate (2018), and dora.dev (the four keys); the lead time there begins with the
//! commit, which a change does not know, so here it begins with the opening.

pub mod score;
mod tables;
pub mod view;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::report::chart::{Chart, Plot, Range};
use crate::report::scope::{Group, Scope};
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Document};
use crate::report::times::figures;

use score::points;
use view::{Change, Code, changes as views};

/// What is said of a group of changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Figures {
    /// Closed with a code: as planned, with issues, not.
    codes: [i64; 3],
    emergencies: i64,
    unauthorised: i64,
    points: i64,
    deployments: i64,
    failed: i64,
    /// Seconds from the opening, and from the authorisation, to the end of the work.
    lead: Vec<i64>,
    from_approval: Vec<i64>,
    /// Seconds that incidents lasted, and how many last still.
    restored: Vec<i64>,
    unrestored: i64,
}

impl Figures {
    fn closed(&self) -> i64 {
        self.codes.iter().sum()
    }

    fn close(&mut self, change: &Change<'_>, code: Code) {
        let place = match code {
            Code::Successful => 0,
            Code::WithIssues => 1,
            Code::Unsuccessful => 2,
        };
        self.codes[place] += 1;
        self.emergencies += i64::from(change.is_of("emergency"));
        self.unauthorised += i64::from(change.is_of("unauthorised"));
        self.points += points(code, &change.caused);
    }

    fn deploy(&mut self, change: &Change<'_>, at: DateTime<Utc>) {
        self.deployments += 1;
        self.failed += i64::from(change.failed());
        let since = |from: DateTime<Utc>| (at - from).num_seconds().max(0);
        // What was found afterwards was never asked for: it has no lead time.
        if !change.is_of("unauthorised") {
            self.lead.push(since(change.opened));
            self.from_approval.extend(change.authorised.map(since));
        }
        for caused in &change.caused {
            match caused.restored {
                Some(seconds) => self.restored.push(seconds),
                None => self.unrestored += 1,
            }
        }
    }
}

/// A period in days, for frequencies. UTC instants.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Days(f64);

/// The changes in scope.
pub fn changes(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let all = views(snapshot, scope.rows);
    let mut groups: BTreeMap<Vec<Group>, Figures> = BTreeMap::new();
    let mut total = Figures::default();
    let mut bad = Vec::new();
    for change in &all {
        let group = |at| scope.group(snapshot, change.at, Some(at), None);
        if let Some((at, code)) = change.closed.filter(|(at, _)| scope.contains(*at)) {
            groups.entry(group(at)).or_default().close(change, code);
            total.close(change, code);
            if points(code, &change.caused) < 0 {
                bad.push((points(code, &change.caused), change));
            }
        }
        if let Some(at) = change.deployed.filter(|at| scope.contains(*at)) {
            groups.entry(group(at)).or_default().deploy(change, at);
            total.deploy(change, at);
        }
    }
    bad.sort_by_key(|(points, change)| (*points, &change.record.id));
    let days = days(snapshot, scope, &all);
    let mut blocks: Vec<Block> = chart(&groups).into_iter().collect();
    blocks.push(tables::success("changes", None, scope.columns(), &groups));
    let title = "Delivery";
    blocks.push(tables::delivery(
        "delivery",
        title,
        scope.columns(),
        &groups,
        days,
    ));
    let whole: BTreeMap<Vec<Group>, Figures> = [(Vec::new(), total)].into();
    if !groups.is_empty() {
        blocks.push(tables::success("total", Some("Total"), Vec::new(), &whole));
        let title = "Total delivery";
        blocks.push(tables::delivery(
            "total_delivery",
            title,
            Vec::new(),
            &whole,
            days,
        ));
    }
    blocks.push(tables::worst(&bad));
    Document {
        schema: "report.changes".to_owned(),
        title: Some(format!("Changes by {}", scope.by_name())),
        blocks,
        remarks: tables::remarks(days),
    }
}

/// The length of the period: from `--since`, else from the first deployment, to `--until` or now.
fn days(snapshot: &Snapshot, scope: &Scope<'_>, all: &[Change<'_>]) -> Option<Days> {
    let deployed = all.iter().filter_map(|change| change.deployed);
    let first = deployed.filter(|at| scope.contains(*at)).min();
    let until = scope
        .until
        .map_or(snapshot.now, |until| until.min(snapshot.now));
    let since = scope.since.or(first)?;
    #[allow(clippy::cast_precision_loss)] // seconds of some years, far below 2^53
    let days = (until - since).num_seconds() as f64 / 86_400.0;
    // So many a week says nothing of a period that is shorter than a day.
    (days >= 1.0).then_some(Days(days))
}

/// Lead times of every group that has any.
fn chart(groups: &BTreeMap<Vec<Group>, Figures>) -> Option<Block> {
    let range = |(group, own): (&Vec<Group>, &Figures)| {
        let found = figures(&mut own.lead.clone())?;
        Some(Range {
            label: Group::label(group),
            n: i64::try_from(own.lead.len()).unwrap_or(i64::MAX),
            median: found.median,
            p90: found.p90,
        })
    };
    let ranges: Vec<Range> = groups.iter().filter_map(range).collect();
    (!ranges.is_empty()).then(|| {
        Block::Chart(Chart {
            title: "Lead time from the opening".to_owned(),
            plot: Plot::Ranges(ranges),
        })
    })
}
