//! The rules, one file each.

mod id_unique;
mod link_cycle;
mod link_kind;
mod link_single;
mod link_target;
mod log_field;
mod log_future;
mod log_missing;
mod log_order;
mod log_state;
mod log_transition;
mod needs;
mod path;
mod people;
mod priority_override;
mod reference;
mod twice;
mod unknown_key;

use super::Rule;

/// Every rule, in order of its code.
pub const RULES: [Rule; 18] = [
    id_unique::RULE,
    link_cycle::RULE,
    link_kind::RULE,
    link_single::RULE,
    link_target::RULE,
    log_field::RULE,
    log_future::RULE,
    log_missing::RULE,
    log_order::RULE,
    log_state::RULE,
    log_transition::RULE,
    needs::RULE,
    path::RULE,
    people::RULE,
    priority_override::RULE,
    reference::RULE,
    twice::RULE,
    unknown_key::RULE,
];
