enum HomeCareScreensRoom {}
