//! ServiceNow exports of events: a real one, rows that are odd, files that are refused, and laws.

mod export;
mod fixture;
mod properties;
mod refused;
mod rows;
