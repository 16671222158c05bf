//! Sets a clone up so that git itself merges records by field and shows them readably. It is this clone's own
//! business: nothing of it is committed, and all of it can be taken back.
//!
//! A driver that is not there would make merges worse than without one: git would keep our side and say
//! nothing. So the settings ask for the program first, and do what git does where it is gone.

use crate::check::clone::Merging;

use super::{Desk, DeskError};

/// The lines around our own among the attributes of a clone.
const BEGIN: &str = "# gitsm setup git: these lines are kept by gitsm";
const END: &str = "# gitsm setup git: end";

/// What git is to show above a part of a difference: the key that it is in.
const HEADING: &str = "^([a-z_]+:.*)$";

impl Desk {
    /// Sets this clone up for a program; true when that changed anything.
    ///
    /// # Errors
    /// When its settings cannot be read or written.
    pub fn set_up_git(&self, program: &str) -> Result<bool, DeskError> {
        let mut changed = false;
        for (key, value) in settings(program) {
            if self.store.local_setting(key)?.as_deref() != Some(value.as_str()) {
                self.store.set_local(key, Some(&value))?;
                changed = true;
            }
        }
        Ok(self.put_attributes(&self.attribute_lines())? || changed)
    }

    /// Whether this clone is set up, and for this program.
    ///
    /// # Errors
    /// When its settings cannot be read.
    pub fn merging(&self, program: &str) -> Result<Merging, DeskError> {
        let attributes = self.store.local_attributes()?;
        let mut whole = with_block(&attributes, &self.attribute_lines()) == attributes;
        let mut any = with_block(&attributes, &[]) != attributes;
        for (key, value) in settings(program) {
            let found = self.store.local_setting(key)?;
            whole &= found.as_deref() == Some(value.as_str());
            any |= found.is_some();
        }
        Ok(match (whole, any) {
            (true, _) => Merging::ByField,
            (false, true) => Merging::Outdated,
            (false, false) => Merging::AsText,
        })
    }

    fn attribute_lines(&self) -> Vec<String> {
        let headers = self.kinds.headers();
        headers
            .map(|header| format!("/{}/**/*.yaml merge=gitsm diff=gitsm", header.folder))
            .collect()
    }

    /// Takes the set-up back; true when there was any.
    ///
    /// # Errors
    /// When its settings cannot be read or written.
    pub fn undo_git(&self) -> Result<bool, DeskError> {
        let mut changed = false;
        for (key, _) in settings("") {
            if self.store.local_setting(key)?.is_some() {
                self.store.set_local(key, None)?;
                changed = true;
            }
        }
        Ok(self.put_attributes(&[])? || changed)
    }

    fn put_attributes(&self, lines: &[String]) -> Result<bool, DeskError> {
        let before = self.store.local_attributes()?;
        let after = with_block(&before, lines);
        if before == after {
            return Ok(false);
        }
        self.store.set_local_attributes(&after)?;
        Ok(true)
    }
}

fn settings(program: &str) -> [(&'static str, String); 4] {
    let program = format!("'{}'", program.replace('\'', "'\\''"));
    [
        ("merge.gitsm.name", "records, merged by field".to_owned()),
        (
            "merge.gitsm.driver",
            format!(
                "if test -x {program}; then {program} merge-driver %O %A %B %P %L %X %Y; \
                 else git merge-file --marker-size=%L %A %O %B || exit 1; fi"
            ),
        ),
        (
            "diff.gitsm.textconv",
            format!(
                "f() {{ if test -x {program}; then {program} textconv \"$1\"; else cat \"$1\"; fi; }}; f"
            ),
        ),
        ("diff.gitsm.xfuncname", HEADING.to_owned()),
    ]
}

/// The attributes with these lines as our own; every other line as it was.
fn with_block(text: &str, lines: &[String]) -> String {
    let mut kept = String::new();
    let mut ours = false;
    for line in text.split_inclusive('\n') {
        match line.trim_end() {
            BEGIN => ours = true,
            END if ours => ours = false,
            _ if ours => {}
            _ => kept += line,
        }
    }
    if lines.is_empty() {
        return kept;
    }
    if !kept.is_empty() && !kept.ends_with('\n') {
        kept.push('\n');
    }
    format!("{kept}{BEGIN}\n{}\n{END}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::with_block;

    #[test]
    fn our_lines_come_and_go_and_others_stay() {
        let lines = ["/a merge=gitsm".to_owned()];
        let foreign = "*.png -text\n# mine";
        let once = with_block(foreign, &lines);
        assert!(
            once.starts_with("*.png -text\n# mine\n# gitsm setup"),
            "{once}"
        );
        assert_eq!(with_block(&once, &lines), once, "the same again");
        assert_eq!(with_block(&once, &[]), "*.png -text\n# mine\n");
        let below = format!("{once}*.zip -text\n");
        assert_eq!(
            with_block(&below, &[]),
            "*.png -text\n# mine\n*.zip -text\n"
        );
        assert_eq!(with_block("", &[]), "");
    }
}
