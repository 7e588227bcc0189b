print("homecare")
