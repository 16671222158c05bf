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
/// After how long people are told that it takes a while.
const SILENT: Duration = Duration::from_secs(3);

/// Waits that grow, and differ from those of others.
pub(super) struct Patience {
    began: Instant,
    /// How often it was tried in vain.
    pub(super) tries: usize,
    broken: usize,
    told: bool,
    /// What the last attempt failed of.
    last: Option<RemoteError>,
}

impl Patience {
    pub(super) fn new() -> Self {
        Patience {
            began: Instant::now(),
            tries: 0,
            broken: 0,
            told: false,
            last: None,
        }
    }

    /// Whether it takes so long by now that people are to be told; once.
    pub(super) fn begins_to_last(&mut self) -> bool {
        let begins = !self.told && self.began.elapsed() > SILENT;
        self.told |= begins;
        begins
    }

    /// Waits for a part of this time, or says that it was tried for long enough.
    pub(super) fn wait(&self, most: Duration) -> Result<(), DeskError> {
        let waited = self.began.elapsed();
        if waited > BUDGET {
            return Err(DeskError::Spent {
                tries: self.tries,
                waited,
                last: self.last.clone().map(Box::new),
            });
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
        self.last = Some(error);
        let (first, longest) = WAITS;
        let doubled = first.saturating_mul(1 << self.tries.min(10));
        self.wait(doubled.min(longest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::Explain as _;

    fn spent(error: RemoteError) -> DeskError {
        let mut patience = Patience::new();
        patience.began -= BUDGET + Duration::from_secs(1);
        patience.after(error).unwrap_err()
    }

    #[test]
    fn others_were_faster_only_if_they_were() {
        let reference = "refs/heads/main".to_owned();
        let said = "Unable to create '/srv/desk.git/refs/heads/main.lock': File exists.".to_owned();
        let beaten = spent(RemoteError::Behind {
            reference: reference.clone(),
        });
        assert_eq!(beaten.to_string(), "others were faster 1 times in 121 s");
        let locked = spent(RemoteError::Locked { reference, said });
        assert_eq!(
            locked.to_string(),
            "refs/heads/main is locked: Unable to create '/srv/desk.git/refs/heads/main.lock': File exists.; tried 1 times in 121 s"
        );
        assert!(locked.hint().unwrap().contains("lock file"));
    }

    #[test]
    fn who_waits_is_told_so_once() {
        let mut patience = Patience::new();
        assert!(!patience.begins_to_last());
        patience.began -= SILENT * 2;
        assert!(patience.begins_to_last());
        assert!(!patience.begins_to_last());
    }
}
