//! Words that commands use themselves, some of them of certain kinds only: what a kind may not call its own.

use crate::model::kind::{Capability, FieldType, Kind};

/// Columns of lists that are computed and no fields.
pub const COMPUTED_COLUMNS: [&str; 13] = [
    "id", "kind", "state", "priority", "age", "opened", "resolved", "external", "sla", "due",
    "left", "breached", "at_risk",
];

/// Words that commands use themselves, so that no transition may be called by them.
pub const RESERVED_VERBS: [&str; 6] = ["new", "list", "show", "edit", "help", "ls"];

/// Verbs of kinds that are approved by signature.
pub const APPROVAL_VERBS: [&str; 5] = ["approve", "reject", "withdraw", "approvals", "gate"];

/// Verbs of kinds that have a planned window.
pub const SCHEDULE_VERBS: [&str; 3] = ["calendar", "conflicts", "next-slot"];

/// The field of which `tasks` shows and ticks the items.
pub const TASKS: &str = "tasks";

/// The verb of kinds that are made from templates.
pub const TEMPLATES: &str = "templates";

/// Verbs that show or change one field of a record, of kinds that have it.
pub fn field_verbs(kind: &Kind) -> Vec<&'static str> {
    let is = |field: &str, wanted| kind.field(field).is_some_and(|it| it.kind == wanted);
    let risk = kind.has(Capability::Approval) && is("risk", FieldType::Choice);
    let verbs = [("risk", risk), (TASKS, is(TASKS, FieldType::List))];
    let there = verbs.into_iter().filter(|(_, there)| *there);
    there.map(|(verb, _)| verb).collect()
}
