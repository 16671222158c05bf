//! gitsm: IT service management that lives in a git repository.
//!
//! Every record is one YAML file, every action one commit, and every figure in a report is computed
//! from the tree. This page is the map of the house; each row may use only the rows above it, and
//! `tests/architecture.rs` reads the `use` lines and fails on a breach.
//!
//! | module | what it holds |
//! |---|---|
//! | [`clock`] | the only reader of wall-clock time |
//! | [`model`] | values without I/O: ids, records, fields, log, YAML (parse, print, edit), findings |
//! | [`kinds`] | the built-in kinds as YAML, overrides, lint, JSON Schema |
//! | [`workflow`] | pure transitions: record and action in, record and log entry (or what is missing) out |
//! | [`merge`] | three-way merge of records: pure, total |
//! | [`sla`] | calendars, agreements, what was in force when, the clock that folds a log, escalation |
//! | [`query`] | the one query language: parse, match, sort |
//! | [`policy`] | who has to approve what, and whether they have |
//! | [`intake`] | what machines report, and what becomes of it |
//! | [`report`] | one pure file a report: snapshot and scope in, tables out |
//! | [`check`] | the rules that every record and the whole desk must hold to, and what can be mended |
//! | [`verify`] | whether a history can be believed: every commit replayed against the rules in force |
//! | [`store`] | the only module that knows git |
//! | [`desk`] | the façade: open, load, decide, write one transaction |
//! | [`exchange`] | readers of foreign formats; they yield drafts |
//! | [`render`] | text, JSON, CSV, Markdown: knows tables, not ITSM |
//! | [`audit`] | evidence: the population of changes, a sample, a package and its check |
//! | [`cli`] | arguments, one file a command, the error edge |
//!
//! A write is always the same walk: args → desk → pure decision → one transaction → render.
//! A read is: args → desk → snapshot → pure report → render.

pub mod audit;
pub mod check;
pub mod cli;
pub mod clock;
pub mod desk;
pub mod exchange;
pub mod intake;
pub mod kinds;
pub mod merge;
pub mod model;
pub mod policy;
pub mod query;
pub mod render;
pub mod report;
pub mod sla;
pub mod store;
pub mod verify;
pub mod workflow;
