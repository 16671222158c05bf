//! What an agreement promises: the kinds of targets, and to whom they are owed.
//!
//! All kinds that the reference names are listed, so that a file which uses one that this version cannot
//! measure is refused by name; a target must never be ignored in silence.

/// What must happen before a target is due. The names are those of files and machine output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// Somebody takes it: the first assignee.
    Assign,
    /// Somebody on our side tells the caller something.
    FirstResponse,
    /// Every message of the caller gets an answer.
    NextResponse,
    /// The caller hears something at least so often.
    KeepInformed,
    /// Users stop feeling it: a workaround is in place.
    Restore,
    /// It is resolved.
    Resolve,
    /// A decision on an approval is there.
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

    /// Whether this version can measure it.
    pub fn is_available(self) -> bool {
        matches!(
            self,
            TargetKind::Assign
                | TargetKind::FirstResponse
                | TargetKind::Restore
                | TargetKind::Resolve
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
    /// Time gone under the old target is carried over. On one calendar that gives the numbers of
    /// [`OnChange::Retroactive`]; between calendars it is not worked out yet, and files that ask for it are refused.
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

    /// Whether this version can do it.
    pub fn is_available(self) -> bool {
        self != OnChange::Carry
    }
}
