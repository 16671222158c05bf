//! Reports: pure functions from a snapshot and a scope to tables.
//!
//! A report knows the domain and no output format; `render` knows formats and no domain. What they
//! share is the neutral document of [`table`].

pub mod approval;
pub mod availability;
pub mod backlog;
pub mod calendar;
pub mod changes;
pub mod chart;
pub mod crossings;
pub mod gate;
pub mod held;
pub mod history;
pub mod intake;
pub mod keys;
pub mod kinds;
pub mod list;
pub mod radar;
pub mod readable;
pub mod resolve;
pub mod risk;
pub mod rows;
pub mod schedule;
pub mod scope;
pub mod setup;
pub mod show;
pub mod sla;
pub mod sla_diff;
pub mod sla_record;
pub mod snapshot;
pub mod standing;
pub mod sync;
pub mod table;
pub mod tasks;
pub mod templates;
pub mod times;
pub mod trend;
