//! Who and what the sample desk consists of before anything happens: people, services, assets. Data only.

/// A person of the sample desk.
pub(super) struct Who {
    pub id: &'static str,
    pub name: &'static str,
    pub team: &'static str,
    pub roles: &'static [&'static str],
    pub bot: bool,
}

const fn who(
    id: &'static str,
    name: &'static str,
    team: &'static str,
    roles: &'static [&'static str],
) -> Who {
    Who {
        id,
        name,
        team,
        roles,
        bot: false,
    }
}

/// The monitoring that opens incidents by itself.
pub(super) const BOT: &str = "watch";

/// Everybody: eight who work at the desk, the monitoring, and people who call.
pub(super) const PEOPLE: &[Who] = &[
    who("ana", "Ana Sousa", "platform", &["agent", "on-call"]),
    who("ben", "Ben Okafor", "platform", &["agent", "on-call"]),
    who(
        "chiara",
        "Chiara Rossi",
        "platform",
        &["agent", "change-manager", "approver"],
    ),
    who("dev", "Dev Patel", "applications", &["agent", "on-call"]),
    who(
        "eva",
        "Eva Lindqvist",
        "applications",
        &["agent", "problem-manager", "approver"],
    ),
    who("farid", "Farid Haddad", "service-desk", &["agent"]),
    who("grace", "Grace Kim", "service-desk", &["agent"]),
    who(
        "hugo",
        "Hugo Martin",
        "workplace",
        &["agent", "incident-manager", "approver"],
    ),
    Who {
        id: BOT,
        name: "Watch",
        team: "",
        roles: &["monitoring"],
        bot: true,
    },
    who("ines", "Inês Carvalho", "", &["user"]),
    who("jonas", "Jonas Brandt", "", &["user"]),
    who("katrin", "Katrin Vogel", "", &["user"]),
    who("luca", "Luca Bianchi", "", &["user"]),
    who("mira", "Mira Novak", "", &["user"]),
    who("noah", "Noah Dubois", "", &["user"]),
    who("olga", "Olga Petrova", "", &["user"]),
    who("paul", "Paul Schmid", "", &["user"]),
];

/// A service of the sample desk.
pub(super) struct Service {
    pub id: &'static str,
    pub title: &'static str,
    pub tier: &'static str,
    pub owner: &'static str,
    pub team: &'static str,
    pub users: &'static str,
    pub text: &'static str,
    /// What is promised of it, if anything is.
    pub promise: Option<Promise>,
    /// Assets that it cannot do without; incidents of the service name one of them.
    pub assets: &'static [&'static str],
    /// Services that it cannot do without.
    pub services: &'static [&'static str],
}

/// How much of the time a service is to be usable.
#[derive(Clone, Copy)]
pub(super) struct Promise {
    /// Per cent.
    pub available: &'static str,
    /// The calendar in which that counts; none for around the clock.
    pub hours: Option<&'static str>,
    /// Per cent of degraded time that counts as outage.
    pub degraded: Option<i64>,
}

/// So many per cent, around the clock.
const fn always(available: &'static str) -> Option<Promise> {
    Some(Promise {
        available,
        hours: None,
        degraded: None,
    })
}

/// So many per cent of the business hours.
const fn business(available: &'static str) -> Option<Promise> {
    Some(Promise {
        available,
        hours: Some("business"),
        degraded: None,
    })
}

/// The services; one that needs another comes after it.
pub(super) const SERVICES: &[Service] = &[
    Service {
        id: "network",
        title: "Office network and VPN",
        tier: "critical",
        owner: "chiara",
        team: "platform",
        users: "All staff, in the offices and at home",
        text: "Wired and wireless network of the three offices, the lines between them, and the VPN.",
        promise: always("99.9"),
        assets: &["fw-01", "sw-core-01", "sw-floor-02", "wlc-01", "line-north"],
        services: &[],
    },
    Service {
        id: "login",
        title: "Single sign-on",
        tier: "critical",
        owner: "chiara",
        team: "platform",
        users: "All staff and the customers of the shop",
        text: "One login with a second factor for everything that speaks OpenID Connect or SAML.",
        promise: always("99.9"),
        assets: &["idp-01", "ldap-01", "cert-login"],
        services: &["network"],
    },
    Service {
        id: "checkout",
        title: "Web shop checkout",
        tier: "critical",
        owner: "eva",
        team: "applications",
        users: "Customers, around 4,000 orders a day",
        text: "From the basket to the receipt: prices, payment by card or invoice, confirmation by mail.",
        promise: Some(Promise {
            available: "99.9",
            hours: None,
            degraded: Some(25),
        }),
        assets: &["web-01", "web-02", "db-shop", "queue-01", "cert-shop"],
        services: &["login"],
    },
    Service {
        id: "erp",
        title: "Orders, stock and invoices",
        tier: "important",
        owner: "eva",
        team: "applications",
        users: "Warehouse, purchasing and finance",
        text: "Stock moves, picking lists, purchase orders, invoices and the nightly close.",
        promise: business("99"),
        assets: &["erp-01", "db-erp", "san-01", "contract-erp"],
        services: &["login"],
    },
    Service {
        id: "mail",
        title: "Mail and calendar",
        tier: "important",
        owner: "hugo",
        team: "platform",
        users: "All staff",
        text: "Mailboxes, shared calendars, distribution lists and the filter in front of them.",
        promise: business("99.5"),
        assets: &["mail-01", "mx-01", "domain-main"],
        services: &["network", "login"],
    },
    Service {
        id: "workplace",
        title: "Workplace: laptops, printers, phones",
        tier: "normal",
        owner: "hugo",
        team: "workplace",
        users: "All staff",
        text: "The devices that people work with, and the software on them.",
        promise: None,
        assets: &["print-01", "mdm-01", "lap-0412", "lic-office"],
        services: &["login"],
    },
];

/// An asset of the sample desk.
pub(super) struct Asset {
    pub id: &'static str,
    pub class: &'static str,
    pub title: &'static str,
    pub criticality: &'static str,
    pub team: &'static str,
    pub place: &'static str,
    pub fields: &'static [(&'static str, &'static str)],
    pub runs_on: &'static [&'static str],
    pub depends_on: &'static [&'static str],
    /// Days from now to the last day it is valid.
    pub expires: Option<i64>,
}

const NONE: Asset = Asset {
    id: "",
    class: "",
    title: "",
    criticality: "medium",
    team: "platform",
    place: "Data centre north",
    fields: &[],
    runs_on: &[],
    depends_on: &[],
    expires: None,
};

const SERVER: &[(&str, &str)] = &[
    ("brand", "Dell"),
    ("model", "PowerEdge R660"),
    ("vendor", "Bechtle"),
];

/// The assets; what another stands on comes first. Two certificates run out within 30 days.
#[rustfmt::skip]
pub(super) const ASSETS: &[Asset] = &[
    Asset { id: "ups-01", class: "facility", title: "Power supply of rack 4", criticality: "high", ..NONE },
    Asset { id: "host-01", class: "server", title: "Virtualisation host 1", criticality: "high", fields: SERVER, depends_on: &["ups-01"], ..NONE },
    Asset { id: "host-02", class: "server", title: "Virtualisation host 2", criticality: "high", fields: SERVER, depends_on: &["ups-01"], ..NONE },
    Asset { id: "san-01", class: "storage", title: "Block storage", criticality: "high", fields: &[("brand", "NetApp"), ("model", "AFF A250")], depends_on: &["ups-01"], ..NONE },
    Asset { id: "fw-01", class: "network", title: "Firewall and VPN gateway", criticality: "high", fields: &[("brand", "Fortinet"), ("version", "7.4.8")], ..NONE },
    Asset { id: "sw-core-01", class: "network", title: "Core switch", criticality: "high", depends_on: &["ups-01"], ..NONE },
    Asset { id: "sw-floor-02", class: "network", title: "Access switch, second floor", criticality: "low", place: "Office Lyon", depends_on: &["sw-core-01"], ..NONE },
    Asset { id: "wlc-01", class: "network", title: "Wireless controller", depends_on: &["sw-core-01"], ..NONE },
    Asset { id: "line-north", class: "contract", title: "Leased line between the offices", criticality: "high", fields: &[("vendor", "Colt"), ("currency", "EUR")], expires: Some(88), ..NONE },
    Asset { id: "ldap-01", class: "vm", title: "Directory", criticality: "high", runs_on: &["host-02"], fields: &[("version", "2.6.9")], ..NONE },
    Asset { id: "idp-01", class: "vm", title: "Identity provider", criticality: "high", runs_on: &["host-01"], depends_on: &["ldap-01"], fields: &[("version", "26.1")], ..NONE },
    Asset { id: "cert-login", class: "certificate", title: "Certificate of login.example.org", criticality: "high", fields: &[("vendor", "Sectigo")], expires: Some(12), ..NONE },
    Asset { id: "db-shop", class: "database", title: "Database of the shop", criticality: "high", team: "applications", runs_on: &["host-01"], depends_on: &["san-01"], fields: &[("version", "16.9")], ..NONE },
    Asset { id: "queue-01", class: "vm", title: "Message queue", team: "applications", runs_on: &["host-02"], fields: &[("version", "3.13.7")], ..NONE },
    Asset { id: "web-01", class: "vm", title: "Shop front end 1", criticality: "high", team: "applications", runs_on: &["host-01"], depends_on: &["db-shop", "queue-01"], ..NONE },
    Asset { id: "web-02", class: "vm", title: "Shop front end 2", criticality: "high", team: "applications", runs_on: &["host-02"], depends_on: &["db-shop", "queue-01"], ..NONE },
    Asset { id: "cert-shop", class: "certificate", title: "Certificate of shop.example.org", criticality: "high", team: "applications", fields: &[("vendor", "Sectigo")], expires: Some(26), ..NONE },
    Asset { id: "db-erp", class: "database", title: "Database of the order system", criticality: "high", team: "applications", runs_on: &["host-02"], depends_on: &["san-01"], fields: &[("version", "19.22")], ..NONE },
    Asset { id: "erp-01", class: "application", title: "Order system", criticality: "high", team: "applications", runs_on: &["host-02"], depends_on: &["db-erp"], ..NONE },
    Asset { id: "contract-erp", class: "contract", title: "Maintenance of the order system", team: "applications", place: "Purchasing", fields: &[("vendor", "Sage Partner GmbH"), ("currency", "EUR")], expires: Some(143), ..NONE },
    Asset { id: "mail-01", class: "vm", title: "Mailbox server", runs_on: &["host-01"], depends_on: &["san-01", "ldap-01"], ..NONE },
    Asset { id: "mx-01", class: "vm", title: "Mail filter", runs_on: &["host-02"], ..NONE },
    Asset { id: "domain-main", class: "domain", title: "Domain example.org", criticality: "high", fields: &[("vendor", "Gandi")], expires: Some(201), ..NONE },
    Asset { id: "print-01", class: "endpoint", title: "Printer, second floor", criticality: "low", team: "workplace", place: "Office Lyon", fields: &[("brand", "Kyocera"), ("serial", "VXF9203341")], ..NONE },
    Asset { id: "mdm-01", class: "application", title: "Device management", team: "workplace", place: "Hosted by the supplier", ..NONE },
    Asset { id: "lap-0412", class: "endpoint", title: "Loan laptop", criticality: "low", team: "workplace", place: "Office Hamburg", fields: &[("brand", "Lenovo"), ("model", "T14 Gen 5"), ("serial", "PF4XK2R9")], ..NONE },
    Asset { id: "lic-office", class: "license", title: "Office suite, 240 seats", team: "workplace", place: "Purchasing", fields: &[("vendor", "SoftwareOne"), ("currency", "EUR")], expires: Some(55), ..NONE },
];

/// Where callers sit.
pub(super) const PLACES: &[&str] = &[
    "Hamburg",
    "Lyon",
    "the warehouse",
    "the second floor",
    "finance",
    "the call centre",
    "home office",
    "meeting room Elbe",
];
