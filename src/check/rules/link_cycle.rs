//! Links that make a tree or an order do not come round.

use std::collections::{BTreeSet, HashMap};

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/link-cycle",
    summary: "No record is linked to itself, and links that may not come round do not",
    run: Run::Desk(run),
};

fn run(context: &Context<'_>) -> Vec<Flaw> {
    let kinds = context.snapshot.kinds.iter();
    let acyclic: BTreeSet<&str> = kinds
        .flat_map(|kind| kind.links.iter().filter(|(_, link)| link.acyclic))
        .map(|(name, _)| name.as_str())
        .collect();
    let mut flaws = to_itself(context);
    for name in acyclic {
        flaws.extend(circles(context, name));
    }
    flaws
}

fn to_itself(context: &Context<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, record) in context.snapshot.records.iter().enumerate() {
        for (name, targets) in &record.links {
            for (index, _) in targets.iter().enumerate().filter(|(_, t)| **t == record.id) {
                let keys = ["links", name, &index.to_string()];
                let message = format!("`{name}` links {} to itself", record.id);
                let remedy = "take the link out".to_owned();
                flaws.push(Flaw::error(at, &keys, message).remedy(remedy));
            }
        }
    }
    flaws
}

/// One flaw a circle, at the record of it that comes first. Depth-first, with a stack of our own: a chain
/// may be as long as the desk.
fn circles(context: &Context<'_>, link: &str) -> Vec<Flaw> {
    let records = &context.snapshot.records;
    let mut done = vec![false; records.len()];
    let mut flaws = Vec::new();
    for start in (0..records.len()).filter(|at| !records[*at].linked(link).is_empty()) {
        if done[start] {
            continue;
        }
        let mut way = vec![(start, next(context, start, link))];
        let mut on_way = HashMap::from([(start, 0)]);
        while let Some((at, further)) = way.last_mut() {
            let Some(target) = further.pop() else {
                done[*at] = true;
                on_way.remove(at);
                way.pop();
                continue;
            };
            if let Some(from) = on_way.get(&target) {
                let circle: Vec<usize> = way[*from..].iter().map(|(at, _)| *at).collect();
                flaws.push(flaw(context, link, &circle));
            } else if !done[target] {
                on_way.insert(target, way.len());
                way.push((target, next(context, target, link)));
            }
        }
    }
    flaws
}

/// The records behind a link; a record linked to itself is told apart.
fn next(context: &Context<'_>, at: usize, link: &str) -> Vec<usize> {
    let record = context.record(at);
    let Some(kinds) = record.kind.links.get(link).filter(|link| link.acyclic) else {
        return Vec::new();
    };
    let fits = |to: &usize| {
        *to != at && (kinds.to.is_empty() || kinds.to.contains(&context.record(*to).kind.kind))
    };
    let targets = record.linked(link).iter().rev();
    targets
        .flat_map(|id| context.find(id).iter().copied().filter(fits))
        .collect()
}

fn flaw(context: &Context<'_>, link: &str, circle: &[usize]) -> Flaw {
    let first = circle.iter().enumerate().min_by_key(|(_, at)| **at);
    let first = first.map_or(0, |(index, _)| index);
    let mut round: Vec<usize> = circle[first..].to_vec();
    round.extend(&circle[..=first]);
    let ids: Vec<&str> = round
        .iter()
        .map(|at| context.record(*at).id.as_str())
        .collect();
    let message = format!("`{link}` comes round: {}", ids.join(" → "));
    Flaw::error(round[0], &["links", link], message).remedy("take one of the links out".to_owned())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{desk, found, incident};

    /// Incidents named by one letter, each with its parents.
    fn family(links: &[(char, &str, &str)]) -> Vec<String> {
        let name = |letter: char| format!("INC-261120-0000{letter}");
        let files: Vec<(String, String)> = links
            .iter()
            .map(|(letter, link, to)| {
                let (path, text) = incident(&name(*letter));
                let to: Vec<String> = to.chars().map(name).collect();
                let links = format!("links: {{{link}: [{}]}}\nlog:", to.join(", "));
                (path, text.replace("log:", &links))
            })
            .collect();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(p, t)| (p.as_str(), t.as_str()))
            .collect();
        let found = found(&RULE, &desk(&files));
        let short = |text: String| {
            text.replace("INC-261120-0000", "")
                .replace("incidents/2026/11/20/", "")
        };
        found.into_iter().map(short).collect()
    }

    #[test]
    fn what_comes_round_is_told_once_at_its_first_record() {
        assert_eq!(
            family(&[
                ('C', "parent", "A"),
                ('A', "parent", "B"),
                ('B', "parent", "C")
            ]),
            ["A.yaml:7:9: error: `parent` comes round: A → B → C → A (take one of the links out)"]
        );
    }

    #[test]
    fn a_tree_and_a_diamond_are_good() {
        assert_eq!(
            family(&[
                ('A', "parent", "B"),
                ('B', "parent", "C"),
                ('D', "parent", "B"),
                ('C', "related", "A")
            ]),
            [""; 0]
        );
        let diamond = [
            ('A', "recurrence_of", "BC"),
            ('B', "recurrence_of", "D"),
            ('C', "recurrence_of", "D"),
            ('D', "related", "A"),
        ];
        assert_eq!(family(&diamond), [""; 0]);
    }

    #[test]
    fn links_of_other_types_may_come_round() {
        assert_eq!(
            family(&[('A', "related", "B"), ('B', "related", "A")]),
            [""; 0]
        );
        assert_eq!(
            family(&[('A', "parent", "B"), ('B', "duplicate_of", "A")]),
            [""; 0]
        );
    }

    #[test]
    fn nothing_is_linked_to_itself() {
        assert_eq!(
            family(&[('A', "related", "BA"), ('B', "parent", "B")]),
            [
                "A.yaml:7:37: error: `related` links A to itself (take the link out)",
                "B.yaml:7:18: error: `parent` links B to itself (take the link out)",
            ]
        );
    }

    #[test]
    fn two_circles_through_one_record_are_two() {
        let found = family(&[
            ('A', "recurrence_of", "BC"),
            ('B', "recurrence_of", "A"),
            ('C', "recurrence_of", "A"),
        ]);
        assert_eq!(
            found,
            [
                "A.yaml:7:9: error: `recurrence_of` comes round: A → B → A (take one of the links out)",
                "A.yaml:7:9: error: `recurrence_of` comes round: A → C → A (take one of the links out)",
            ]
        );
    }
}
