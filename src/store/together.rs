//! Waits for the disk for many files at once: a file system that is asked to sync a hundred files by as many threads
//! writes its journal a few times, and a hundred times when it is asked one after the other.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::error::StoreError;

/// So few are done one after the other.
const FEW: usize = 4;
/// So many threads wait at a time; they do nothing else.
const THREADS: usize = 32;

/// Does something with each of these; the results are in their order.
pub(super) fn each<I: Sync, T: Send>(
    items: &[I],
    act: impl Fn(usize, &I) -> Result<T, StoreError> + Sync,
) -> Result<Vec<T>, StoreError> {
    if items.len() <= FEW {
        let items = items.iter().enumerate();
        return items.map(|(at, item)| act(at, item)).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else {
                return Ok(done);
            };
            done.push((at, act(at, item)?));
        }
    };
    let done: Result<Vec<Vec<(usize, T)>>, StoreError> = thread::scope(|scope| {
        let threads = THREADS.min(items.len());
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let joined = threads.into_iter().map(|thread| thread.join());
        joined
            .map(|done| done.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let mut done: Vec<(usize, T)> = done?.into_iter().flatten().collect();
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, made)| made).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_and_an_error_is_one_of_all() {
        let items: Vec<usize> = (0..100).collect();
        let doubled = each(&items, |_, item| Ok(item * 2)).unwrap();
        assert_eq!(
            doubled,
            items.iter().map(|item| item * 2).collect::<Vec<_>>()
        );
        let failed = each(&items, |at, _| match at {
            57 => Err(StoreError::Bare),
            _ => Ok(()),
        });
        assert!(matches!(failed, Err(StoreError::Bare)));
    }
}
