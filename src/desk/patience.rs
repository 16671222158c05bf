//! How long, and with which pauses, something is tried again on a remote.

use std::thread;
use std::time::{Duration, Instant};

use crate::store::remote::RemoteError;

use super::{DeskError, Entropy};

/// For how long a push is repeated while others are faster.
const BUDGET: Duration = Duration::from_secs(120);
/// The first wait, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(40), Duration::from_secs(3));
/// How often a broken connection is tried again.
const BROKEN: usize = 3;

/// Waits that grow, and differ from those of others.
pub(super) struct Patience {
    began: Instant,
    /// How often it was tried in vain.
    pub(super) tries: usize,
    broken: usize,
}

impl Patience {
    pub(super) fn new() -> Self {
        Patience {
            began: Instant::now(),
            tries: 0,
            broken: 0,
        }
    }

    /// Waits for a part of this time, or says that it was tried for long enough.
    pub(super) fn wait(&self, most: Duration) -> Result<(), DeskError> {
        let waited = self.began.elapsed();
        if waited > BUDGET {
            let tries = self.tries;
            return Err(DeskError::Spent { tries, waited });
        }
        // Whatever ids are drawn from: processes with one seed must not wait in step.
        let part = Entropy::System.fraction()?;
        thread::sleep(most.mul_f64(part));
        Ok(())
    }

    /// Waits before the next attempt, or says that this was enough.
    pub(super) fn after(&mut self, error: RemoteError) -> Result<(), DeskError> {
        self.tries += 1;
        self.broken += usize::from(matches!(error, RemoteError::Network { .. }));
        if !error.may_pass() || self.broken > BROKEN {
            return Err(error.into());
        }
        let (first, longest) = WAITS;
        let doubled = first.saturating_mul(1 << self.tries.min(10));
        self.wait(doubled.min(longest))
    }
}
