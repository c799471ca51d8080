package cli

// VersionOf tells the version and the commit that a program was built from.
var VersionOf = versionOf

// SettingKeys are the keys of the settings file.
var SettingKeys = settingKeys
