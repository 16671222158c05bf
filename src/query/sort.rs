//! Sorting by the keys of a query: stable, missing values last whichever way the order goes.

use super::matching::number;
use super::{At, Name, Query, SortKey, Subject, Value};
use chrono::{DateTime, Utc};
use std::cmp::{Ordering, Reverse};

impl Query {
    /// Sorts by the query's keys, or not at all if it has none. Numbers go by size (also where they are written as
    /// text), texts by their lower case, lists by their first value.
    pub fn sort<T: Subject>(&self, items: &mut [T]) {
        if self.sort.is_empty() {
            return;
        }
        items.sort_by_cached_key(|item| {
            self.sort
                .iter()
                .map(|key| slot(item, key))
                .collect::<Vec<Slot>>()
        });
    }

    /// With these keys to sort by (`true`: descending) unless the query has its own.
    #[must_use]
    pub fn or_sort(mut self, keys: &[(&str, bool)]) -> Query {
        if self.sort.is_empty() {
            self.sort = keys
                .iter()
                .map(|(name, descending)| SortKey {
                    key: Name {
                        name: (*name).to_owned(),
                        at: At(0),
                    },
                    descending: *descending,
                })
                .collect();
        }
        self
    }
}

/// For one key all slots are `Up` or all are `Down`, so `Missing` is last in both directions.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Up(Sortable),
    Down(Reverse<Sortable>),
    Missing,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sortable {
    Bool(bool),
    Number(Number),
    Instant(DateTime<Utc>),
    Text(String),
}

struct Number(f64);

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}
impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Number {}

fn slot<T: Subject>(item: &T, key: &SortKey) -> Slot {
    let Some(value) = item.values(&key.key.name).into_iter().next() else {
        return Slot::Missing;
    };
    let value = match value {
        Value::Bool(yes) => Sortable::Bool(yes),
        Value::Number(number) => Sortable::Number(Number(number + 0.0)),
        // Exact up to 2^53 seconds, some 285 million years.
        Value::Seconds(seconds) => Sortable::Number(Number(seconds as f64)),
        Value::Instant(at) => Sortable::Instant(at),
        Value::Text(text) | Value::Prose(text) => match number(&text) {
            Some(number) => Sortable::Number(Number(number)),
            None => Sortable::Text(text.to_lowercase()),
        },
    };
    match key.descending {
        false => Slot::Up(value),
        true => Slot::Down(Reverse(value)),
    }
}
