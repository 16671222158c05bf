//! The types of conflicts, and which of them follows from how an item is related to what a record changes.

/// The types of conflicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the words say it
pub enum ConflictType {
    Blackout,
    ChildBlackout,
    ParentBlackout,
    CiAlreadyScheduled,
    ChildCiAlreadyScheduled,
    ParentCiAlreadyScheduled,
    NotInMaintenanceWindow,
    ChildNotInMaintenanceWindow,
    ParentNotInMaintenanceWindow,
    AssignedToAlreadyScheduled,
}

use ConflictType as T;

impl ConflictType {
    /// All of them.
    pub const ALL: [ConflictType; 10] = [
        T::Blackout,
        T::ChildBlackout,
        T::ParentBlackout,
        T::CiAlreadyScheduled,
        T::ChildCiAlreadyScheduled,
        T::ParentCiAlreadyScheduled,
        T::NotInMaintenanceWindow,
        T::ChildNotInMaintenanceWindow,
        T::ParentNotInMaintenanceWindow,
        T::AssignedToAlreadyScheduled,
    ];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            T::Blackout => "blackout",
            T::ChildBlackout => "child_blackout",
            T::ParentBlackout => "parent_blackout",
            T::CiAlreadyScheduled => "ci_already_scheduled",
            T::ChildCiAlreadyScheduled => "child_ci_already_scheduled",
            T::ParentCiAlreadyScheduled => "parent_ci_already_scheduled",
            T::NotInMaintenanceWindow => "not_in_maintenance_window",
            T::ChildNotInMaintenanceWindow => "child_not_in_maintenance_window",
            T::ParentNotInMaintenanceWindow => "parent_not_in_maintenance_window",
            T::AssignedToAlreadyScheduled => "assigned_to_already_scheduled",
        }
    }

    /// Whether two records meet on the same item, or on items of which one needs the other.
    pub fn is_collision(self) -> bool {
        matches!(
            self,
            T::CiAlreadyScheduled | T::ChildCiAlreadyScheduled | T::ParentCiAlreadyScheduled
        )
    }

    pub(super) fn opens(self) -> bool {
        matches!(
            self,
            T::NotInMaintenanceWindow
                | T::ChildNotInMaintenanceWindow
                | T::ParentNotInMaintenanceWindow
        )
    }
}

/// How an item is related to what a record changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Own,
    Child,
    Parent,
}

impl Relation {
    pub(super) fn pick(self, own: T, child: T, parent: T) -> T {
        match self {
            Relation::Own => own,
            Relation::Child => child,
            Relation::Parent => parent,
        }
    }
}
