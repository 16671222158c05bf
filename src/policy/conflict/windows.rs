//! The windows that constrain a record, directly and through what it touches.

use std::collections::BTreeSet;

use super::plan::graph_fields;
use super::types::{ConflictType as T, Relation};
use super::{Constraint, Surroundings};
use crate::model::data::Data;
use crate::model::kind::FieldType;
use crate::model::record::Record;
use crate::policy::graph::Item;
use crate::policy::window::{Effect, Unknown, Window};
use crate::sla::agreement::Calendars;
use crate::sla::span::{Span, normalise};

/// The windows that apply to the record as it is, and to what is related to it: as if the record were about
/// that alone. Conditions that do not look at items are asked once.
pub(super) fn windows(
    record: &Record,
    related: &[(Relation, &BTreeSet<Item>); 3],
    around: &Span,
    with: &Surroundings<'_>,
) -> Windows {
    let fields = graph_fields(record, with.kinds);
    let looks = |window: &Window| {
        let asks =
            |query: &crate::query::Query| fields.iter().any(|(field, _)| query.mentions(field));
        asks(&window.when) || window.except.as_ref().is_some_and(asks)
    };
    let mut found = Windows::default();
    let any = with.policies.windows_of(&record.kind.kind).any(looks);
    for effect in [Effect::Freeze, Effect::Maintenance] {
        let whole = with.policies.windows(effect, record, with.now);
        let mut named = BTreeSet::new();
        for (relation, items) in related.iter().filter(|_| any) {
            for item in *items {
                let alone = about(record, item, &fields);
                let apply = with.policies.windows(effect, &alone, with.now);
                for window in apply.into_iter().filter(|window| looks(window)) {
                    named.insert((&window.path, window.place));
                    found.add(*relation, Some(item), window, around, with.calendars);
                }
            }
        }
        for window in whole {
            if !named.contains(&(&window.path, window.place)) {
                found.add(Relation::Own, None, window, around, with.calendars);
            }
        }
    }
    found
}

/// A record as if it were about one item only.
fn about(record: &Record, item: &Item, fields: &[(&str, &str)]) -> Record {
    let mut alone = record.clone();
    for (field, _) in fields {
        alone.set(field, Data::Null);
    }
    if let Some((field, _)) = fields.iter().find(|(_, kind)| *kind == item.kind) {
        let several = record
            .kind
            .field(field)
            .is_some_and(|field| field.kind == FieldType::Refs);
        alone.set(
            field,
            match several {
                true => Data::texts([item.id.as_str()]),
                false => Data::text(&item.id),
            },
        );
    }
    alone
}

#[derive(Default)]
pub(super) struct Windows {
    pub(super) constraints: Vec<Constraint>,
    pub(super) unknown: Vec<Unknown>,
}

impl Windows {
    /// A freeze is a constraint of its own; maintenance windows for one item add up.
    fn add(
        &mut self,
        relation: Relation,
        item: Option<&Item>,
        window: &Window,
        around: &Span,
        calendars: &Calendars,
    ) {
        let intervals = match window.between(calendars, around.start, around.end) {
            Ok(intervals) => intervals,
            Err(unknown) if self.unknown.contains(&unknown) => return,
            Err(unknown) => return self.unknown.push(unknown),
        };
        let kind = match window.effect {
            Effect::Freeze => relation.pick(T::Blackout, T::ChildBlackout, T::ParentBlackout),
            Effect::Maintenance => relation.pick(
                T::NotInMaintenanceWindow,
                T::ChildNotInMaintenanceWindow,
                T::ParentNotInMaintenanceWindow,
            ),
        };
        let same =
            |it: &&mut Constraint| it.kind == kind && it.item.as_ref() == item && kind.opens();
        match self.constraints.iter_mut().find(same) {
            Some(known) => {
                known.with = format!("{}, {}", known.with, window.name);
                known.intervals.extend(intervals);
                known.intervals = normalise(std::mem::take(&mut known.intervals));
            }
            None => self.constraints.push(Constraint {
                kind,
                item: item.cloned(),
                with: window.name.clone(),
                what: window.effect.word().to_owned(),
                intervals,
            }),
        }
    }
}
