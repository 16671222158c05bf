//! What an agreement promises: the kinds of targets, and to whom they are owed.
//!
//! A kind is either reached once in the life of a record, or again and again: then every round has its own clock
//! and its own verdict.

use std::fmt;

/// What must happen before a target is due. The names are those of files and machine output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// Somebody takes it: the first assignee.
    Assign,
    /// Somebody on our side tells the caller something.
    FirstResponse,
    /// Every message of the caller gets an answer; a round for each.
    NextResponse,
    /// The caller hears something at least so often; a round from one public word to the next.
    KeepInformed,
    /// Users stop feeling it: a workaround is in place.
    Restore,
    /// It is resolved.
    Resolve,
    /// A decision on an approval is there; a round for each time that one is awaited.
    ApprovalTurnaround,
}

impl TargetKind {
    /// All, in the order in which they are reached.
    pub const ALL: [TargetKind; 7] = [
        TargetKind::Assign,
        TargetKind::FirstResponse,
        TargetKind::NextResponse,
        TargetKind::KeepInformed,
        TargetKind::Restore,
        TargetKind::Resolve,
        TargetKind::ApprovalTurnaround,
    ];

    /// The name in files and machine output.
    pub fn name(self) -> &'static str {
        match self {
            TargetKind::Assign => "assign",
            TargetKind::FirstResponse => "first_response",
            TargetKind::NextResponse => "next_response",
            TargetKind::KeepInformed => "keep_informed",
            TargetKind::Restore => "restore",
            TargetKind::Resolve => "resolve",
            TargetKind::ApprovalTurnaround => "approval_turnaround",
        }
    }

    /// The kind of this name; `respond` is short for the first response.
    pub fn parse(name: &str) -> Option<Self> {
        if name == "respond" {
            return Some(TargetKind::FirstResponse);
        }
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it is measured in rounds instead of once.
    pub fn is_repeated(self) -> bool {
        matches!(
            self,
            TargetKind::NextResponse | TargetKind::KeepInformed | TargetKind::ApprovalTurnaround
        )
    }

    /// Whether it is about a word to the caller, so that there is nothing to do while the caller works on it.
    pub fn is_response(self) -> bool {
        matches!(
            self,
            TargetKind::FirstResponse | TargetKind::NextResponse | TargetKind::KeepInformed
        )
    }
}

/// To whom the targets are owed. A record may be under one agreement of each type at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementType {
    /// Service level agreement: to the customer.
    Sla,
    /// Operational level agreement: between teams of one house.
    Ola,
    /// Underpinning contract: by a supplier to us.
    Uc,
}

impl AgreementType {
    /// All, the customer first.
    pub const ALL: [AgreementType; 3] = [AgreementType::Sla, AgreementType::Ola, AgreementType::Uc];

    /// The name in files and machine output.
    pub fn name(self) -> &'static str {
        match self {
            AgreementType::Sla => "sla",
            AgreementType::Ola => "ola",
            AgreementType::Uc => "uc",
        }
    }

    /// The type of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a change of the matching row does to a clock that already runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnChange {
    /// Start and pauses stay, the new target counts from the start. Nobody is blamed for a breach before
    /// the target existed, and a breach that has passed stays.
    #[default]
    Retroactive,
    /// The clock starts again at the change.
    Restart,
    /// The first target stays.
    KeepFirst,
    /// The tightest of all targets there were so far.
    Strictest,
    /// Time gone under the old target is carried over as it was counted there: by its calendar and its pauses.
    /// The new one grants what is left. With one calendar and the same pauses that gives the numbers of
    /// [`OnChange::Retroactive`].
    Carry,
}

impl OnChange {
    /// All, the default first.
    pub const ALL: [OnChange; 5] = [
        OnChange::Retroactive,
        OnChange::Restart,
        OnChange::KeepFirst,
        OnChange::Strictest,
        OnChange::Carry,
    ];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            OnChange::Retroactive => "retroactive",
            OnChange::Restart => "restart",
            OnChange::KeepFirst => "keep_first",
            OnChange::Strictest => "strictest",
            OnChange::Carry => "carry",
        }
    }

    /// The mode of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// From when a target that is not broken yet is at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Threshold {
    /// So many per cent of the target are used up.
    Share(u8),
    /// So many open seconds are left, or fewer.
    Left(u32),
}

impl Threshold {
    /// What is left of a target that grants so many seconds when this is reached. Shares are cut down to whole
    /// seconds left, so that 75 % of 4 h are reached at 3 h and not a second before.
    pub fn remaining(self, granted: i64) -> i64 {
        match self {
            Threshold::Share(percent) => {
                let left = i128::from(granted) * i128::from(100 - percent.min(100)) / 100;
                i64::try_from(left).unwrap_or(i64::MAX)
            }
            Threshold::Left(seconds) => i64::from(seconds),
        }
    }
}

impl fmt::Display for Threshold {
    /// `75%`, or `30m left`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Threshold::Share(percent) => write!(f, "{percent}%"),
            Threshold::Left(seconds) => {
                write_amount(f, *seconds).and_then(|()| f.write_str(" left"))
            }
        }
    }
}

fn write_amount(f: &mut fmt::Formatter<'_>, seconds: u32) -> fmt::Result {
    match std::num::NonZeroU32::new(seconds) {
        Some(seconds) => write!(f, "{}", super::duration::Target::Elapsed(seconds)),
        None => f.write_str("0s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_reached_with_the_second_that_uses_it_up() {
        for (percent, granted, left) in [(75, 14_400, 3_600), (75, 10, 2), (99, 10, 0), (1, 10, 9)]
        {
            assert_eq!(Threshold::Share(percent).remaining(granted), left);
        }
        // Far beyond any calendar, and still no overflow.
        assert!(Threshold::Share(1).remaining(i64::MAX) > i64::MAX / 2);
    }

    #[test]
    fn thresholds_are_shown_as_they_are_written() {
        assert_eq!(Threshold::Share(75).to_string(), "75%");
        assert_eq!(Threshold::Left(5_400).to_string(), "1h30m left");
    }
}
