//! What a target leaves to fail: in whole seconds and exact decimals, so that 0.1 % of 30 days is 43 min 12 s to the
//! second.

/// Parts of a whole in which a target is kept: hundred-millionths, six decimals of a per cent.
const WHOLE: i64 = 100_000_000;

/// An availability target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Objective(i64);

impl Objective {
    /// The target of these per cent, such as `99.95`; up to six decimals. `None` for what is no per cent from 0 to 100.
    pub fn parse(per_cent: &str) -> Option<Self> {
        let (whole, decimals) = per_cent.split_once('.').unwrap_or((per_cent, ""));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(decimals) {
            return None;
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 6 {
            return None;
        }
        let parts: i64 = format!("{whole}{decimals:0<6}").parse().ok()?;
        (parts <= WHOLE).then_some(Objective(parts))
    }

    /// As a share of 1.
    #[allow(clippy::cast_precision_loss)] // at most 10^8
    pub fn share(self) -> f64 {
        self.0 as f64 / WHOLE as f64
    }

    /// What it leaves of so many agreed seconds, cut to the second below.
    pub fn budget(self, agreed: i64) -> i64 {
        let left = i128::from(agreed) * i128::from(WHOLE - self.0);
        i64::try_from(left / i128::from(WHOLE)).unwrap_or(i64::MAX)
    }
}

/// How many times faster than planned a budget is used: (down / observed) / (1 - target). `None` where nothing was
/// observed, or nothing may fail.
#[allow(clippy::cast_precision_loss)] // seconds of a period, far below 2^53
pub fn burn_rate(down: i64, observed: i64, objective: Objective) -> Option<f64> {
    let allowed = i128::from(observed) * i128::from(WHOLE - objective.0);
    (allowed > 0).then(|| (i128::from(down) * i128::from(WHOLE)) as f64 / allowed as f64)
}
