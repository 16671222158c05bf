//! Values by name, in the order in which they were written.
//!
//! Every record has a dozen of these, and nearly all are short: names in a row are found sooner than a hash is
//! worked out, in half the memory. Only a long map, as somebody may write by hand, gets an index.

use std::collections::HashMap;
use std::fmt;
use std::slice;

use compact_str::CompactString;
use serde::{Serialize, Serializer};

/// So many names are found sooner without an index.
const FEW: usize = 32;

/// Values by name; the order is kept, and does not count in comparisons.
#[derive(Clone)]
pub struct Map<V> {
    pairs: Vec<(CompactString, V)>,
    /// The positions of names, where there are many.
    #[expect(
        clippy::box_collection,
        reason = "hardly any map has an index, and there are a million maps"
    )]
    index: Option<Box<HashMap<CompactString, usize>>>,
}

/// The pairs of a map, in order.
pub type Iter<'a, V> = std::iter::Map<
    slice::Iter<'a, (CompactString, V)>,
    fn(&'a (CompactString, V)) -> (&'a str, &'a V),
>;

impl<V> Map<V> {
    /// An empty map.
    pub const fn new() -> Self {
        Map {
            pairs: Vec::new(),
            index: None,
        }
    }

    /// An empty map with room for some pairs.
    pub fn with_capacity(pairs: usize) -> Self {
        Map {
            pairs: Vec::with_capacity(pairs),
            index: None,
        }
    }

    /// How many pairs there are.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The pairs in order.
    pub fn iter(&self) -> Iter<'_, V> {
        self.into_iter()
    }

    /// The names in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator + Clone {
        self.pairs.iter().map(|(name, _)| name.as_str())
    }

    /// The values in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.pairs.iter().map(|(_, value)| value)
    }

    fn position(&self, name: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.get(name).copied(),
            None => self.pairs.iter().position(|(known, _)| known == name),
        }
    }

    /// Whether there is a value of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.position(name).map(|at| &self.pairs[at].1)
    }

    /// The value of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        let at = self.position(name)?;
        Some(&mut self.pairs[at].1)
    }

    /// Gives a name a value, and returns the one that it had. A new name comes last.
    pub fn insert(&mut self, name: impl Into<CompactString>, value: V) -> Option<V> {
        let name = name.into();
        if let Some(at) = self.position(&name) {
            return Some(std::mem::replace(&mut self.pairs[at].1, value));
        }
        self.append(name, value);
        None
    }

    /// Adds a pair whose name is known to be new, and looks at none of the others.
    pub fn append(&mut self, name: impl Into<CompactString>, value: V) {
        let name = name.into();
        if let Some(index) = &mut self.index {
            index.insert(name.clone(), self.pairs.len());
        }
        self.pairs.push((name, value));
        if self.index.is_none() && self.pairs.len() > FEW {
            self.reindex();
        }
    }

    /// The value of a name, which is put there if there is none.
    pub fn get_or_insert(&mut self, name: &str, value: V) -> &mut V {
        let at = self.position(name).unwrap_or_else(|| {
            self.insert(name, value);
            self.pairs.len() - 1
        });
        &mut self.pairs[at].1
    }

    /// Takes a name out, and returns its value; the order of the others stays.
    pub fn shift_remove(&mut self, name: &str) -> Option<V> {
        let (_, value) = self.pairs.remove(self.position(name)?);
        self.reindex();
        Some(value)
    }

    /// Keeps the pairs that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&str, &mut V) -> bool) {
        self.pairs.retain_mut(|(name, value)| wanted(name, value));
        self.reindex();
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = Map::new();
    }

    fn reindex(&mut self) {
        self.index = (self.pairs.len() > FEW).then(|| {
            let names = self.pairs.iter().map(|(name, _)| name.clone());
            Box::new(names.zip(0..).collect())
        });
    }
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Map::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<V: PartialEq> PartialEq for Map<V> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(name, value): (&str, &V)| other.get(name) == Some(value);
        self.len() == other.len() && self.iter().all(same)
    }
}

impl<N: Into<CompactString>, V> Extend<(N, V)> for Map<V> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, pairs: I) {
        for (name, value) in pairs {
            self.insert(name, value);
        }
    }
}

impl<N: Into<CompactString>, V> FromIterator<(N, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let pairs = pairs.into_iter();
        let mut map = Map::with_capacity(pairs.size_hint().0);
        map.extend(pairs);
        map
    }
}

impl<K: Into<CompactString>, V, const N: usize> From<[(K, V); N]> for Map<V> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (CompactString, V);
    type IntoIter = std::vec::IntoIter<(CompactString, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.pairs.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a str, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

/// For tests, which know what is there.
#[cfg(test)]
impl<V> std::ops::Index<&str> for Map<V> {
    type Output = V;

    fn index(&self, name: &str) -> &V {
        self.get(name).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indexmap::IndexMap;
    use proptest::prelude::*;

    #[derive(Debug, Clone)]
    enum Step {
        Insert(u8, u32),
        Remove(u8),
        Retain(u32),
        Default(u8),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let name = 0..60_u8;
        let step = prop_oneof![
            8 => (name.clone(), any::<u32>()).prop_map(|(name, value)| Step::Insert(name, value)),
            2 => name.clone().prop_map(Step::Remove),
            1 => (1..9_u32).prop_map(Step::Retain),
            1 => name.prop_map(Step::Default),
        ];
        prop::collection::vec(step, 0..200)
    }

    proptest! {
        #[test]
        fn does_what_a_hashed_map_does(steps in steps()) {
            let mut ours: Map<u32> = Map::new();
            let mut theirs: IndexMap<String, u32> = IndexMap::new();
            for step in steps {
                match step {
                    Step::Insert(name, value) => {
                        let name = name.to_string();
                        prop_assert_eq!(ours.insert(name.clone(), value), theirs.insert(name, value));
                    }
                    Step::Remove(name) => {
                        let name = name.to_string();
                        prop_assert_eq!(ours.shift_remove(&name), theirs.shift_remove(&name));
                    }
                    Step::Retain(by) => {
                        ours.retain(|_, value| *value % by > 0);
                        theirs.retain(|_, value| *value % by > 0);
                    }
                    Step::Default(name) => {
                        *ours.get_or_insert(&name.to_string(), 7) |= 1;
                        *theirs.entry(name.to_string()).or_insert(7) |= 1;
                    }
                }
                prop_assert!(ours.iter().eq(theirs.iter().map(|(name, value)| (name.as_str(), value))));
                for name in (0..60).map(|name: u8| name.to_string()) {
                    prop_assert_eq!(ours.get(&name), theirs.get(&name));
                }
            }
        }
    }

    #[test]
    fn order_does_not_count_in_comparisons() {
        let map = |pairs: [(&str, u8); 2]| -> Map<u8> { Map::from(pairs) };
        assert_eq!(map([("a", 1), ("b", 2)]), map([("b", 2), ("a", 1)]));
        assert_ne!(map([("a", 1), ("b", 2)]), map([("a", 2), ("b", 1)]));
        assert_ne!(map([("a", 1), ("b", 2)]), map([("a", 1), ("c", 2)]));
    }

    #[test]
    fn a_hundred_thousand_names_are_no_trouble() {
        let map: Map<usize> = (0..100_000).map(|n| (n.to_string(), n)).collect();
        assert_eq!(map.get("99999"), Some(&99_999));
        assert_eq!(map, map.clone());
    }
}
