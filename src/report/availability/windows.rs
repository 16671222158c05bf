//! When an outage was planned: in the window of a change that interrupts the service, from the instant at which it
//! was authorised.
//!
//! Until approvals are proved by signatures, authorised means: the change came to the state `scheduled` and was
//! not taken back. An emergency that skipped it excuses nothing: every outage would have such a change.

use crate::model::data::Data;
use crate::model::id::read_time;
use crate::model::kind::Capability;
use crate::model::record::Record;
use crate::sla::moment::Timeline;
use crate::sla::span::{intersect, normalise};

use super::Spans;

/// The state in which a change waits for its window, authorised.
const SCHEDULED: &str = "scheduled";
/// The states that it goes on to; in any other it is authorised no longer.
const AFTERWARDS: [&str; 3] = ["implement", "review", "closed"];

/// The windows of these changes, seconds since 1970.
pub fn windows(records: &[&Record]) -> Spans {
    let mut spans = Vec::new();
    for record in records {
        let interrupts = record.fields.get("outage") == Some(&Data::Bool(true));
        if !record.kind.has(Capability::Schedule) || !interrupts {
            continue;
        }
        let time = |field: &str| record.text(field).and_then(read_time);
        if let (Some(start), Some(end)) = (time("planned_start"), time("planned_end")) {
            let window = normalise(vec![(start.timestamp(), end.timestamp())]);
            spans.extend(intersect(&window, &authorised(record)));
        }
    }
    normalise(spans)
}

fn authorised(record: &Record) -> Spans {
    let mut spans = Vec::new();
    let mut since = None;
    let Some(timeline) = Timeline::new(record) else {
        return spans;
    };
    for (moment, _) in timeline.stays() {
        let at = moment.at.timestamp();
        match (moment.state, since) {
            (SCHEDULED, None) => since = Some(at),
            (state, Some(start)) if state != SCHEDULED && !AFTERWARDS.contains(&state) => {
                spans.push((start, at));
                since = None;
            }
            _ => {}
        }
    }
    spans.extend(since.map(|start| (start, i64::MAX)));
    normalise(spans)
}
