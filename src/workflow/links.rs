//! Making and removing links: known types, known targets, no second where there may be one, no cycles.

use std::collections::{HashSet, VecDeque};

use crate::model::id::RecordId;
use crate::model::kind::LinkType;
use crate::model::read::choose;
use crate::model::record::Record;

use super::{Act, Input, Refusal};

/// Applies the links of the input.
pub fn put(record: &mut Record, input: &Input, act: &Act<'_>) -> Result<(), Refusal> {
    let kind = std::sync::Arc::clone(&record.kind);
    let known = |name: &str| {
        kind.links.get(name).ok_or_else(|| Refusal::UnknownLink {
            kind: kind.kind.clone(),
            link: name.to_owned(),
            remedy: choose(name, kind.links.keys()),
        })
    };
    for (name, target) in &input.unlink {
        known(name)?;
        let targets = record.links.get_or_insert(name, Vec::new());
        let Some(at) = targets.iter().position(|id| id == target) else {
            return Err(Refusal::NotLinked {
                link: name.clone(),
                target: target.clone(),
            });
        };
        targets.remove(at);
    }
    for (name, target) in &input.link {
        check(record, name, known(name)?, target, act)?;
        let targets = record.links.get_or_insert(name, Vec::new());
        if !targets.contains(target) {
            targets.push(target.clone());
        }
    }
    Ok(())
}

fn check(
    record: &Record,
    name: &str,
    link: &LinkType,
    target: &RecordId,
    act: &Act<'_>,
) -> Result<(), Refusal> {
    let refuse = |message: String| Err(Refusal::Guard { message });
    if *target == record.id {
        return refuse(format!("{target} cannot be linked to itself"));
    }
    let found = act.others.look(target);
    if found.is_empty() {
        return Err(Refusal::NoTarget {
            target: target.clone(),
        });
    }
    let fits = |kind: &str| link.to.is_empty() || link.to.iter().any(|to| to == kind);
    if !found.iter().any(|(kind, _)| fits(&kind.kind)) {
        return refuse(format!(
            "`{name}` links to {}, and {target} is none",
            link.to.join(" or ")
        ));
    }
    let others: Vec<&RecordId> = record
        .linked(name)
        .iter()
        .filter(|id| *id != target)
        .collect();
    if let (true, Some(other)) = (link.single, others.first()) {
        return refuse(format!(
            "`{name}` is already {other}, and there can be only one; unlink it first"
        ));
    }
    if link.acyclic && leads_back(&record.id, name, target, act) {
        return refuse(format!(
            "{target} already leads back to {} by `{name}`",
            record.id
        ));
    }
    Ok(())
}

/// Whether following the link from a target comes to an id.
fn leads_back(id: &RecordId, link: &str, target: &RecordId, act: &Act<'_>) -> bool {
    let mut seen = HashSet::new();
    let mut queue = VecDeque::from([target.clone()]);
    while let Some(next) = queue.pop_front() {
        for further in act.others.linked(&next, link) {
            if further == *id {
                return true;
            }
            if seen.insert(further.clone()) {
                queue.push_back(further);
            }
        }
    }
    false
}
