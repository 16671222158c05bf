//! Puts two orders of overlapping lists together, so that it does not matter who merges, and in what order.
//!
//! What stands in both lists keeps its place between the others; where the two say nothing about each
//! other, the smaller key goes first. A key that is held back by a greater one in front of it stays behind
//! that one: so the order within each list is kept, and merges of more than two come out the same whichever
//! of them meet first.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The keys of both lists, each once.
pub fn weave<K: Ord + Hash + Clone>(ours: &[K], theirs: &[K]) -> Vec<K> {
    let positions = |list: &[K]| -> HashMap<K, usize> {
        let keys = list.iter().enumerate();
        keys.map(|(at, key)| (key.clone(), at)).collect()
    };
    let (in_ours, in_theirs) = (positions(ours), positions(theirs));
    let mut done: HashSet<&K> = HashSet::new();
    let mut woven = Vec::with_capacity(ours.len().max(theirs.len()));
    let (mut i, mut j) = (0, 0);
    loop {
        while ours.get(i).is_some_and(|key| done.contains(key)) {
            i += 1;
        }
        while theirs.get(j).is_some_and(|key| done.contains(key)) {
            j += 1;
        }
        let next = match (ours.get(i), theirs.get(j)) {
            (None, None) => return woven,
            (Some(key), None) | (None, Some(key)) => key,
            (Some(a), Some(b)) => {
                let a_waits = in_theirs.get(a).is_some_and(|at| *at > j);
                let b_waits = in_ours.get(b).is_some_and(|at| *at > i);
                match (a_waits, b_waits) {
                    (false, true) => a,
                    (true, false) => b,
                    // Both free, or each behind the other: the lists contradict one another.
                    _ => a.min(b),
                }
            }
        };
        done.insert(next);
        woven.push(next.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::weave;
    use proptest::prelude::*;

    #[test]
    fn each_list_keeps_its_order() {
        assert_eq!(weave(&[5, 1], &[3, 8]), [3, 5, 1, 8]);
        assert_eq!(weave(&[1, 2, 9], &[1, 4, 2]), [1, 4, 2, 9]);
        assert_eq!(weave::<u8>(&[], &[]), [0; 0]);
        assert_eq!(weave(&[1, 2], &[2, 1]), [1, 2], "a contradiction ends");
    }

    /// Three replicas that added to a list of their own, in an order of their own.
    fn lists() -> impl Strategy<Value = [Vec<u16>; 3]> {
        let own = |residue: u16| {
            prop::collection::vec(0u16..40, 0..5).prop_map(move |keys| {
                let mut seen = std::collections::HashSet::new();
                let keys = keys.into_iter().map(|key| key * 3 + residue);
                keys.filter(|key| seen.insert(*key)).collect::<Vec<_>>()
            })
        };
        (own(0), own(1), own(2)).prop_map(|(a, b, c)| [a, b, c])
    }

    proptest! {
        #[test]
        fn the_order_of_merges_does_not_matter([a, b, c] in lists(), head in prop::collection::vec(200u16..210, 0..3)) {
            let mut head = head;
            head.sort_unstable();
            head.dedup();
            let [a, b, c] = [a, b, c].map(|own| [head.clone(), own].concat());
            let ab = weave(&a, &b);
            let bc = weave(&b, &c);
            prop_assert_eq!(&ab, &weave(&b, &a));
            prop_assert_eq!(weave(&ab, &c), weave(&a, &bc));
            prop_assert_eq!(weave(&ab, &bc), weave(&bc, &weave(&c, &a)));
            prop_assert_eq!(&weave(&ab, &a), &ab);
        }
    }
}
