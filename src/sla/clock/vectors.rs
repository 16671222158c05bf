//! The vectors of the service-level reference that need a log, each under its number. A bare time is on
//! Monday, 2025-06-02, in Berlin; business hours are 09:00 to 17:00.

mod changes;
mod course;
mod ends;
mod pauses;
mod responses;

use super::fixture::agreements;
use crate::sla::agreement::Agreements;

const HOUR: i64 = 3600;

fn by_priority(settings: &str) -> Agreements {
    agreements(&format!(
        "{settings}agreements:\n\
         - {{name: Critical, when: 'priority:1', targets: {{resolve: 4h}}}}\n\
         - {{name: Moderate, when: 'priority:3', targets: {{resolve: 24h}}}}\n"
    ))
}
