use super::super::slot::{Wanted, slots};
use super::*;
use crate::model::read::read_record;
use crate::policy::window::Effect;
use crate::sla::calendar::Calendar;
use chrono::{NaiveTime, TimeDelta};

/// shop (a service) needs web-01, which runs on host-01; disk-01 is a part of host-01.
const STOCK: [(&str, &str); 5] = [
    ("services/shop.yaml", "links: {depends_on: [web-01]}"),
    ("services/blog.yaml", ""),
    (
        "assets/server/web-01.yaml",
        "class: server\nlinks: {runs_on: [host-01]}",
    ),
    ("assets/server/host-01.yaml", "class: server"),
    (
        "assets/storage/disk-01.yaml",
        "class: storage\nlinks: {part_of: [host-01]}",
    ),
];

const LOG: &str = "log:\n  - {id: 1J3QZ8M2, at: 2026-11-20T08:00:00Z, by: ed, to: scheduled}\n";

struct Scene {
    kinds: Kinds,
    graph: Graph,
    policies: Policies,
    calendars: Calendars,
    others: Vec<Plan>,
    now: DateTime<Utc>,
}

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-{text}:00Z").parse().unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span {
        start: at(from),
        end: at(to),
    }
}

impl Scene {
    fn new(windows: &str) -> Self {
        let kinds = Kinds::builtin();
        let stock: Vec<Record> = STOCK
            .iter()
            .map(|(path, text)| {
                let id = path.rsplit('/').next().unwrap().trim_end_matches(".yaml");
                let kind = kinds.of_path(path).unwrap();
                let state = &kind.workflow.initial;
                let text = format!("id: {id}\ntitle: {id}\nstate: {state}\n{text}\n");
                read_record(path, text.as_bytes(), kind).unwrap()
            })
            .collect();
        let file = (
            ".gitsm/policies/change.yaml".to_owned(),
            format!("applies_to: change\nrules: []\n{windows}").into_bytes(),
        );
        let (policies, findings) = Policies::load(&[file], &kinds, chrono_tz::UTC);
        assert_eq!(findings, []);
        let none = |_: &str| Err(std::io::ErrorKind::NotFound.into());
        let night = "zone: UTC\nweek: {mon-sun: [\"02:00-04:00\"]}\n";
        let night = Calendar::parse("night", night, &none).unwrap();
        let mut calendars = Calendars::default();
        calendars
            .usable
            .insert("night".to_owned(), std::sync::Arc::new(night));
        Scene {
            graph: Graph::of(stock.iter()),
            kinds,
            policies,
            calendars,
            others: Vec::new(),
            now: at("20T09:00"),
        }
    }

    fn change(&self, number: u8, fields: &str) -> Record {
        let path = format!("changes/2026/11/20/CHG-261120-0000{number}.yaml");
        let text = format!(
            "id: CHG-261120-0000{number}\ntitle: No {number}\nstate: scheduled\n{fields}\n{LOG}"
        );
        read_record(&path, text.as_bytes(), self.kinds.get("change").unwrap()).unwrap()
    }

    /// Another change is planned from 10:00 to 11:00.
    fn beside(mut self, fields: &str) -> Self {
        let number = 2 + u8::try_from(self.others.len()).unwrap();
        let fields = format!(
            "planned_start: 2026-11-21T10:00:00Z\nplanned_end: 2026-11-21T11:00:00Z\n{fields}"
        );
        let other = self.change(number, &fields);
        self.others.extend(Plan::of(&other, &self.kinds, self.now));
        self
    }

    fn with(&self) -> Surroundings<'_> {
        Surroundings {
            policies: &self.policies,
            calendars: &self.calendars,
            kinds: &self.kinds,
            graph: &self.graph,
            others: &self.others,
            now: self.now,
        }
    }

    fn found(&self, fields: &str, from: &str, to: &str) -> Vec<String> {
        let record = self.change(1, fields);
        let found = conflicts(&record, &span(from, to), &self.with()).0;
        let told = |it: &Conflict| {
            let item = it.item.as_ref().map(|item| item.id.as_str());
            let item = item.unwrap_or("-");
            let (from, to) = (it.span.start.format("%H:%M"), it.span.end.format("%H:%M"));
            format!("{} {item} {} {from}-{to}", it.kind.word(), it.with)
        };
        found.iter().map(told).collect()
    }
}

const TEN: (&str, &str) = ("21T10:00", "21T11:00");

fn met(scene: &Scene, fields: &str) -> Vec<String> {
    scene.found(fields, TEN.0, TEN.1)
}

#[test]
fn the_same_item_what_needs_it_and_what_it_needs() {
    let scene = Scene::new("")
        .beside("assets: [web-01]")
        .beside("service: shop")
        .beside("assets: [disk-01]");
    let expected = [
        "ci_already_scheduled web-01 CHG-261120-00002 10:00-11:00",
        "child_ci_already_scheduled disk-01 CHG-261120-00004 10:00-11:00",
        "parent_ci_already_scheduled shop CHG-261120-00003 10:00-11:00",
    ];
    assert_eq!(met(&scene, "assets: [web-01]"), expected);
    assert_eq!(met(&scene, "service: blog"), [""; 0], "nothing in common");
    let service = met(&scene, "service: shop");
    assert_eq!(service.len(), 3);
    assert!(service[0].starts_with("ci_already_scheduled shop"));
}

#[test]
fn what_ends_when_the_other_begins_is_no_conflict() {
    let scene = Scene::new("").beside("assets: [web-01]");
    let found = |from, to| scene.found("assets: [web-01]", from, to);
    assert_eq!(found("21T11:00", "21T12:00"), [""; 0]);
    assert_eq!(found("21T09:00", "21T10:00"), [""; 0]);
    let late = ["ci_already_scheduled web-01 CHG-261120-00002 10:59-11:00"];
    assert_eq!(found("21T10:59", "21T12:00"), late);
}

#[test]
fn one_person_cannot_be_in_two_places() {
    let scene = Scene::new("")
        .beside("implementer: ivan")
        .beside("assignee: eve");
    let expected = ["assigned_to_already_scheduled - CHG-261120-00002 10:00-11:00"];
    assert_eq!(met(&scene, "implementer: ivan\nassignee: eve"), expected);
    assert_eq!(met(&scene, "requester: ivan"), [""; 0]);
}

const FREEZE: &str =
    "freezes:\n  - {name: F, when: \"Q\", from: 2026-11-21T10:30:00Z, to: 2026-11-22}\n";

#[test]
fn a_freeze_is_told_for_the_item_that_it_is_about() {
    let of = |query: &str| Scene::new(&FREEZE.replace('Q', query));
    let change = "assets: [web-01]\nenvironment: production";
    let own = of("assets:web-01");
    assert_eq!(met(&own, change), ["blackout web-01 F 10:30-11:00"]);
    let child = of("assets:disk-01");
    assert_eq!(
        met(&child, change),
        ["child_blackout disk-01 F 10:30-11:00"]
    );
    let parent = of("service:shop");
    assert_eq!(met(&parent, change), ["parent_blackout shop F 10:30-11:00"]);
    let whole = of("environment:production");
    assert_eq!(met(&whole, change), ["blackout - F 10:30-11:00"]);
    let other = of("environment:test");
    assert_eq!(met(&other, change), [""; 0]);
}

#[test]
fn a_freeze_lets_its_exceptions_pass() {
    let freeze = FREEZE.replace("when: \"Q\"", "except: \"type:emergency\"");
    let scene = Scene::new(&freeze);
    assert_eq!(met(&scene, "type: normal"), ["blackout - F 10:30-11:00"]);
    assert_eq!(met(&scene, "type: emergency"), [""; 0]);
}

#[test]
fn outside_of_its_maintenance_window_an_item_is_told_too() {
    let of = |query: &str| {
        Scene::new(&format!(
            "maintenance:\n  - {{name: M, when: \"{query}\", calendar: night}}\n"
        ))
    };
    let change = "assets: [web-01]";
    let told = |query, from, to| of(query).found(change, from, to);
    let own = ["not_in_maintenance_window web-01 M 10:00-11:00"];
    assert_eq!(told("assets:web-01", TEN.0, TEN.1), own);
    let child = ["child_not_in_maintenance_window host-01 M 10:00-11:00"];
    assert_eq!(told("assets:host-01", TEN.0, TEN.1), child);
    let parent = ["parent_not_in_maintenance_window shop M 10:00-11:00"];
    assert_eq!(told("service:shop", TEN.0, TEN.1), parent);
    assert_eq!(told("assets:web-01", "21T02:00", "21T04:00"), [""; 0]);
    let partly = ["not_in_maintenance_window web-01 M 04:00-04:01"];
    assert_eq!(told("assets:web-01", "21T02:00", "21T04:01"), partly);
}

#[test]
fn maintenance_windows_of_one_item_add_up() {
    let windows = "maintenance:
  - {name: A, when: \"assets:web-01\", calendar: night}
  - {name: B, when: \"assets:web-01\", from: 2026-11-21T04:00:00Z, to: 2026-11-21T05:00:00Z}
";
    let scene = Scene::new(windows);
    let change = "assets: [web-01]";
    assert_eq!(scene.found(change, "21T02:00", "21T05:00"), [""; 0]);
    let late = ["not_in_maintenance_window web-01 A, B 05:00-06:00"];
    assert_eq!(scene.found(change, "21T03:00", "21T06:00"), late);
}

#[test]
fn every_type_has_a_word_of_its_own() {
    let words: BTreeSet<&str> = ConflictType::ALL.iter().map(|kind| kind.word()).collect();
    assert_eq!(words.len(), 10);
    let collisions = ConflictType::ALL.iter().filter(|kind| kind.is_collision());
    assert_eq!(collisions.count(), 3);
}

#[test]
fn a_window_without_times_is_an_error_and_not_free() {
    let scene = Scene::new("freezes: [{name: F, calendar: none}]\n");
    let record = scene.change(1, "");
    let (found, unknown) = conflicts(&record, &span(TEN.0, TEN.1), &scene.with());
    assert_eq!((found, unknown.len()), (Vec::new(), 1));
    assert_eq!(unknown[0].calendar, "none");
    assert_eq!(unknown[0].effect, Effect::Freeze);
    let wanted = wanted(60);
    assert_eq!(slots(&record, &wanted, &scene.with()), Err(unknown));
}

#[test]
fn what_is_under_way_is_planned_until_it_is_over() {
    let scene = Scene::new("");
    let plan = |fields: &str| {
        let plan = Plan::of(&scene.change(2, fields), &scene.kinds, scene.now)?;
        Some((
            plan.span.start.format("%H:%M").to_string(),
            plan.span.end.format("%H:%M").to_string(),
        ))
    };
    let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
    let window = "planned_start: 2026-11-20T07:00:00Z\nplanned_end: 2026-11-20T08:00:00Z\n";
    assert_eq!(plan(window), pair("07:00", "08:00"));
    let overdue = format!("{window}actual_start: 2026-11-20T07:10:00Z\n");
    assert_eq!(plan(&overdue), pair("07:10", "09:00"));
    let over = format!("{overdue}actual_end: 2026-11-20T07:40:00Z\n");
    assert_eq!(plan(&over), pair("07:10", "07:40"));
    assert_eq!(plan("outage: true"), None);
}

#[test]
fn a_graph_with_a_circle_ends() {
    let item = |id: &str| Item {
        kind: "asset".to_owned(),
        id: id.to_owned(),
    };
    let mut graph = Graph::default();
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "a")] {
        graph.add(item(from), item(to));
    }
    let own = BTreeSet::from([item("a")]);
    assert_eq!(graph.children(&own).len(), 2);
    assert_eq!(graph.children(&own), graph.parents(&own));
}

fn wanted(minutes: i64) -> Wanted {
    Wanted {
        from: at("21T09:20"),
        until: at("23T09:20"),
        length: TimeDelta::minutes(minutes),
        daily: NaiveTime::from_hms_opt(10, 30, 0),
        zone: chrono_tz::UTC,
        limit: 4,
    }
}

fn free(scene: &Scene, fields: &str, minutes: i64) -> Vec<String> {
    let wanted = wanted(minutes);
    let found = slots(&scene.change(1, fields), &wanted, &scene.with()).unwrap();
    found
        .iter()
        .map(|slot| slot.start.format("%d %H:%M").to_string())
        .collect()
}

#[test]
fn slots_are_where_nothing_is_in_the_way() {
    let scene = Scene::new("").beside("assets: [web-01]");
    let busy = "assets: [web-01]";
    assert_eq!(free(&scene, "", 60), ["21 09:30", "21 10:30", "22 10:30"]);
    // Until 10:00 there is too little time, and at 10:30 somebody else is there.
    assert_eq!(free(&scene, busy, 60), ["21 11:00", "22 10:30"]);
    assert_eq!(free(&scene, busy, 30), ["21 09:30", "21 11:00", "22 10:30"]);
    assert_eq!(free(&scene, busy, 60 * 24 * 3), [""; 0]);
    let night = Scene::new("maintenance: [{name: M, calendar: night}]\n");
    assert_eq!(free(&night, "", 120), ["22 02:00", "23 02:00"]);
    assert_eq!(free(&night, "", 121), [""; 0]);
}
