//! What of the repository only some may change: a policy file with `protects:` and nothing else.
//!
//! ```yaml
//! protects:
//!   - name: Policy
//!     paths: [".gitsm/policies/**", ".gitsm/catalog/**", ".gitsm/people/**", ".gitsm/kinds/**"]
//!     signers: [role:admin]        # the commit, or the merge that brings it, is signed by one of these
//!     change: true                 # a trailer `Change:` names an approved change
//!     review: after                # its approvals are younger than the last commit; strict: than merges too
//!     exempt: ["**/*.md"]          # paths that anybody may change
//!     service_accounts: [renovate] # commits signed by a key of these need nothing else
//!     branches: [main, "release/*"] # for hooks: never deleted, never rewritten
//! ```
//!
//! Everything that a rule asks for must hold, and every rule that matches counts. A commit is judged by the
//! rules that its parent has: nobody can loosen them and use that in one step.

use serde::Deserialize;

use super::rule::Party;
use crate::kinds::config_error;
use crate::model::finding::Finding;
use crate::model::id::PersonId;
use crate::model::person::People;
use crate::model::yaml::node::{Node, place};
use crate::model::yaml::parse::{parse, text_of};

/// The key of the file.
const KEY: &str = "protects";
/// The branches that hooks protect where no rule names any.
const MAIN: [&str; 2] = ["main", "master"];

/// All rules of a revision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Protections {
    /// In order.
    pub rules: Vec<Protection>,
}

/// Paths, and what a change of them needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// What it is called.
    pub name: String,
    /// The file it stands in.
    pub source: String,
    /// What it protects.
    pub paths: Vec<Pattern>,
    /// What it does not.
    pub exempt: Vec<Pattern>,
    /// Who may sign; empty when no signature is asked for.
    pub signers: Vec<Party>,
    /// Whether an approved change must be named.
    pub change: bool,
    /// What its approvals must be younger than.
    pub review: Review,
    /// Programs that may change it alone.
    pub service_accounts: Vec<PersonId>,
    /// Branches that hooks protect.
    pub branches: Vec<Pattern>,
}

/// What the approvals of a change must be younger than.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Review {
    /// Nothing: the plan is approved, and then carried out.
    #[default]
    Before,
    /// Every commit that changes what is protected.
    After,
    /// Every commit of the branch, merges from the main line among them.
    Strict,
}

/// A pattern of paths: `*` and `?` within a name, `**` over folders; `docs/` is everything below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    protects: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    name: String,
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    exempt: Vec<String>,
    #[serde(default)]
    signers: Vec<String>,
    #[serde(default)]
    change: bool,
    #[serde(default)]
    review: Review,
    #[serde(default)]
    service_accounts: Vec<String>,
    #[serde(default)]
    branches: Vec<String>,
}

/// Whether a policy file is one of these.
pub fn is_protection(bytes: &[u8]) -> bool {
    let root = text_of(bytes).ok().and_then(|text| parse(text).ok());
    root.is_some_and(|root| root.get(KEY).is_some() && root.get("applies_to").is_none())
}

impl Protections {
    /// Reads those of these files that are protections, in order of their names.
    pub fn load(files: &[(String, Vec<u8>)]) -> (Self, Vec<Finding>) {
        let mut files: Vec<_> = files.iter().collect();
        files.sort();
        let mut protections = Protections::default();
        let mut findings = Vec::new();
        for (path, bytes) in files.into_iter().filter(|(_, bytes)| is_protection(bytes)) {
            let Ok(text) = text_of(bytes) else { continue };
            match serde_yaml::from_str::<File>(text) {
                Ok(file) => protections.take(path, text, file, &mut findings),
                Err(error) => findings.push(config_error(path, &error)),
            }
        }
        (protections, findings)
    }

    fn take(&mut self, path: &str, text: &str, file: File, findings: &mut Vec<Finding>) {
        let root = parse(text).ok();
        let nodes = root.as_ref().and_then(|root| root.get(KEY));
        let nodes = nodes.map(Node::items).unwrap_or_default();
        for (at, rule) in file.protects.into_iter().enumerate() {
            let start = nodes.get(at).map_or(0, |node| node.span.start);
            let mut wrong = |message: String, remedy: &str| {
                let finding = Finding::error(path, "policy/value", message).at(place(text, start));
                findings.push(finding.remedy(remedy));
            };
            let mut signers = Vec::new();
            for name in &rule.signers {
                match Party::parse(name) {
                    Some(party) if !matches!(party, Party::Field(_)) => signers.push(party),
                    _ => {
                        // Nobody has such a role, so nothing passes until it is mended.
                        signers.push(Party::Role(name.clone()));
                        wrong(
                            format!("`{name}` names nobody who could sign"),
                            "write role:NAME, team:NAME or the id of a person",
                        );
                    }
                }
            }
            if rule.paths.is_empty() && rule.branches.is_empty() {
                let message = format!("`{}` protects nothing", rule.name);
                wrong(message, "name `paths` or `branches`");
            }
            if !rule.paths.is_empty() && rule.signers.is_empty() && !rule.change {
                let message = format!("`{}` asks for nothing", rule.name);
                wrong(message, "name `signers`, or set `change: true`");
            }
            let patterns = |texts: Vec<String>| texts.into_iter().map(Pattern).collect();
            let accounts = rule.service_accounts.iter();
            self.rules.push(Protection {
                service_accounts: accounts.filter_map(|id| PersonId::parse(id).ok()).collect(),
                name: rule.name,
                source: path.to_owned(),
                paths: patterns(rule.paths),
                exempt: patterns(rule.exempt),
                signers,
                change: rule.change || rule.review != Review::Before,
                review: rule.review,
                branches: patterns(rule.branches),
            });
        }
    }

    /// Whether hooks refuse to delete or rewrite this reference: a branch that a rule names, or the main branch.
    pub fn keeps(&self, reference: &str, head: Option<&str>) -> bool {
        let branch = reference.strip_prefix("refs/heads/");
        let named = |pattern: &Pattern| {
            pattern.matches(reference) || branch.is_some_and(|branch| pattern.matches(branch))
        };
        let main = branch.is_some_and(|branch| MAIN.contains(&branch) || Some(branch) == head);
        main || self.rules.iter().flat_map(|rule| &rule.branches).any(named)
    }
}

impl Protection {
    /// Whether it protects a path.
    pub fn covers(&self, path: &str) -> bool {
        let any = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.matches(path));
        any(&self.paths) && !any(&self.exempt)
    }

    /// Whether somebody may sign for it.
    pub fn may_sign(&self, id: &PersonId, people: &People) -> bool {
        let person = people.get(id.as_str());
        person.is_some_and(|person| self.signers.iter().any(|party| party.names(id, person)))
    }
}

impl Pattern {
    /// Whether a path fits.
    pub fn matches(&self, path: &str) -> bool {
        match self.0.strip_suffix('/') {
            Some(folder) => fits(format!("{folder}/**").as_bytes(), path.as_bytes()),
            None => fits(self.0.as_bytes(), path.as_bytes()),
        }
    }
}

/// Wildcards with one point to come back to for each of `*` and `**`, so that no pattern takes long.
fn fits(pattern: &[u8], path: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    let mut deep: Option<(usize, usize)> = None;
    loop {
        let rest = &pattern[p..];
        if rest.starts_with(b"**") {
            let slash = usize::from(rest.get(2) == Some(&b'/'));
            p += 2 + slash;
            // `a/**/b` is `a/b` too.
            deep = Some((p, t));
            star = None;
            continue;
        }
        match (rest.first(), path.get(t)) {
            (Some(b'*'), _) => {
                p += 1;
                star = Some((p, t));
                continue;
            }
            (None, None) => return true,
            (Some(b'?'), Some(c)) if *c != b'/' => {
                (p, t) = (p + 1, t + 1);
                continue;
            }
            (Some(a), Some(b)) if a == b && *a != b'?' => {
                (p, t) = (p + 1, t + 1);
                continue;
            }
            _ => {}
        }
        match (star, deep) {
            (Some((back, from)), _) if path.get(from).is_some_and(|c| *c != b'/') => {
                star = Some((back, from + 1));
                (p, t) = (back, from + 1);
            }
            (_, Some((back, from))) if from < path.len() => {
                deep = Some((back, from + 1));
                star = None;
                (p, t) = (back, from + 1);
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Protections, Vec<String>) {
        let file = (
            ".gitsm/policies/p.yaml".to_owned(),
            text.as_bytes().to_vec(),
        );
        let (rules, findings) = Protections::load(&[file]);
        (rules, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn patterns_know_names_and_folders() {
        let fits = |pattern: &str, path: &str| Pattern(pattern.to_owned()).matches(path);
        for (pattern, path) in [
            (".gitsm/**", ".gitsm/a/b.yaml"),
            (".gitsm/", ".gitsm/a/b.yaml"),
            ("*.md", "a.md"),
            ("**/*.md", "a.md"),
            ("**/*.md", "x/y/a.md"),
            ("a/**/b", "a/b"),
            ("a/**/b", "a/x/y/b"),
            ("?.txt", "a.txt"),
            ("**", "any/thing"),
            ("release/*", "release/1"),
            ("a*b*c", "axxbyybzc"),
        ] {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            (".gitsm/**", ".gitsmx/a"),
            ("*.md", "x/a.md"),
            ("?.txt", "/.txt"),
            ("a/*/b", "a/x/y/b"),
            ("a", "ab"),
            ("a*b", "a/b"),
            ("", "a"),
        ] {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn a_rule_is_read_with_all_its_keys() {
        let (rules, wrong) = read(
            "protects:\n  - {name: P, paths: [\"src/**\"], exempt: [\"**/*.md\"], signers: [role:admin, ana], \
             review: strict, service_accounts: [bot], branches: [\"release/*\"]}\n",
        );
        assert_eq!(wrong, [""; 0]);
        let rule = &rules.rules[0];
        assert!(rule.change && rule.review == Review::Strict);
        assert!(rule.covers("src/a/b.rs") && !rule.covers("src/a.md") && !rule.covers("x"));
        assert!(rules.keeps("refs/heads/release/1", None));
        assert!(rules.keeps("refs/heads/main", None));
        assert!(rules.keeps("refs/heads/trunk", Some("trunk")));
        assert!(!rules.keeps("refs/heads/topic", Some("trunk")));
        assert!(!rules.keeps("refs/tags/main", None));
    }

    #[test]
    fn what_protects_nothing_or_asks_for_nothing_is_told() {
        let path = ".gitsm/policies/p.yaml";
        let told = |text: &str| read(text).1;
        assert_eq!(
            told("protects:\n  - {name: A, signers: [ana]}\n  - {name: B, paths: [x]}\n"),
            [
                format!("{path}:2:5: `A` protects nothing"),
                format!("{path}:3:5: `B` asks for nothing"),
            ]
        );
        assert_eq!(
            told("protects: [{name: A, paths: [x], signers: [field:owner]}]"),
            [format!(
                "{path}:1:12: `field:owner` names nobody who could sign"
            )]
        );
        assert_eq!(told("protects: [{name: A, path: [x]}]").len(), 1);
        assert!(is_protection(b"protects: []") && !is_protection(b"applies_to: change"));
    }
}
